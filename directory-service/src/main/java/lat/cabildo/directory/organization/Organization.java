package lat.cabildo.directory.organization;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationContactsChanged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCorrected;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCreated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationDissolved;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationRenamed;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One organization of the register. Its identifiers are its own while it is active. At most some 250 KB: 200 names,
 * 100 identifiers, 200 figures, 50 sources and contact points, each of bounded length.
 */
public record Organization(
        OrganizationId id, OrganizationDetails details, List<ContactPoint> contactPoints, Standing standing) {

    public Organization {
        contactPoints = List.copyOf(contactPoints);
    }

    public static Decision<Organization, OrganizationEvent> create(OrganizationId id, OrganizationDetails details) {
        Organization created =
                new Organization(id, details.checkedFor(id), List.of(), Standing.active());
        return Decision.of(
                created,
                new OrganizationCreated(id, details.classification().kind(), created.name()));
    }

    /** The name to show. */
    public Name name() {
        return details.names().shown();
    }

    public boolean isActive() {
        return standing.isActive();
    }

    /** Keys that no other active organization may hold. */
    Set<String> uniqueKeys() {
        return standing.isActive() ? Set.copyOf(details.identifiers().keys()) : Set.of();
    }

    /** @param on when the old name was given up */
    public Decision<Organization, OrganizationEvent> rename(Name name, @Nullable PartialDate on) {
        requireActive();
        if (name.text().equals(name().text())) {
            return Decision.unchanged(this);
        }
        Name former = name().until(on);
        Organization renamed = with(details.with(details.names().renamed(name, on)));
        return Decision.of(renamed, new OrganizationRenamed(id, name, former));
    }

    /** Puts right what the register says. Dissolved organizations can be corrected, too: history has errors. */
    public Decision<Organization, OrganizationEvent> correct(OrganizationDetails corrected) {
        if (standing.status() == OrganizationStatus.MERGED) {
            throw new NotActive(this);
        }
        List<String> parts = details.differences(corrected);
        if (parts.isEmpty()) {
            return Decision.unchanged(this);
        }
        return Decision.of(with(corrected.checkedFor(id)), new OrganizationCorrected(id, parts));
    }

    public Decision<Organization, OrganizationEvent> changeContacts(List<ContactPoint> points) {
        requireActive();
        if (contactPoints.equals(points)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Organization(id, details, points, standing), new OrganizationContactsChanged(id, points.size()));
    }

    public Decision<Organization, OrganizationEvent> dissolve(Dissolution dissolution) {
        if (dissolution.equals(standing.dissolution())) {
            return Decision.unchanged(this);
        }
        requireActive();
        Organization dissolved = new Organization(id, details, contactPoints, Standing.dissolved(dissolution));
        return Decision.of(dissolved, new OrganizationDissolved(id, dissolution));
    }

    private Organization with(OrganizationDetails changed) {
        return new Organization(id, changed, contactPoints, standing);
    }

    private void requireActive() {
        if (!isActive()) {
            throw new NotActive(this);
        }
    }
}
