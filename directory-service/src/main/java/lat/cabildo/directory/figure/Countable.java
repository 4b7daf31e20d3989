package lat.cabildo.directory.figure;

import java.util.Optional;
import lat.cabildo.directory.organization.OrganizationKind;

/** What the register can count for a metric that sources declare. */
enum Countable {
    /** Whoever is a member itself. */
    MEMBERS(Group.MEMBERS),
    /** Local governments that are members, or members of members. */
    CITIES(Group.REACHED),
    /** Associations that are members, or members of members. */
    ASSOCIATIONS(Group.REACHED),
    /** Those of members, and of members of members. */
    COUNTRIES(Group.COUNTRIES),
    NETWORKS(Group.PARTS),
    OFFICES(Group.PARTS),
    COMMISSIONS(Group.PARTS),
    COMMITTEES(Group.PARTS),
    COUNCILS(Group.PARTS),
    PROJECTS(Group.PARTS);

    /** Who comes into question. */
    enum Group {
        MEMBERS,
        REACHED,
        COUNTRIES,
        /** What has it as its parent; the register does not know since when. */
        PARTS
    }

    private final Group group;

    Countable(Group group) {
        this.group = group;
    }

    /** Empty for a metric of which the register knows nothing, such as {@code population}. */
    static Optional<Countable> of(String metric) {
        return Optional.ofNullable(
                switch (metric) {
                    case "members" -> MEMBERS;
                    case "cities", "member-cities", "municipalities", "local-governments" -> CITIES;
                    case "associations" -> ASSOCIATIONS;
                    case "countries" -> COUNTRIES;
                    case "networks" -> NETWORKS;
                    case "offices" -> OFFICES;
                    case "commissions" -> COMMISSIONS;
                    case "committees" -> COMMITTEES;
                    case "councils" -> COUNCILS;
                    case "projects", "institutional-projects" -> PROJECTS;
                    default -> null;
                });
    }

    Group group() {
        return group;
    }

    boolean takes(OrganizationKind kind) {
        return switch (this) {
            case MEMBERS, COUNTRIES -> true;
            case CITIES -> kind.isLocalGovernment();
            case ASSOCIATIONS -> kind == OrganizationKind.ASSOCIATION;
            case NETWORKS -> kind == OrganizationKind.NETWORK;
            case OFFICES -> kind == OrganizationKind.OFFICE;
            case COMMISSIONS -> kind == OrganizationKind.COMMISSION;
            case COMMITTEES -> kind == OrganizationKind.COMMITTEE;
            case COUNCILS -> kind == OrganizationKind.COUNCIL;
            case PROJECTS -> kind == OrganizationKind.PROJECT;
        };
    }
}
