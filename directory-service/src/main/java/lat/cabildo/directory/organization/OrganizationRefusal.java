package lat.cabildo.directory.organization;

import org.jspecify.annotations.Nullable;

/** Why a command on an organization was not carried out. */
public abstract sealed class OrganizationRefusal extends RuntimeException {

    OrganizationRefusal(String message) {
        super(message);
    }

    /** Only a record that stands for itself can be changed in this way. */
    public static final class NotActive extends OrganizationRefusal {
        private final Organization organization;

        NotActive(Organization organization) {
            super("%s is %s"
                    .formatted(organization.id(), organization.standing().status()));
            this.organization = organization;
        }

        public OrganizationId id() {
            return organization.id();
        }

        public Standing standing() {
            return organization.standing();
        }

        /** Who stands for it now; null if it was dissolved. */
        public @Nullable OrganizationId mergedInto() {
            return organization.mergedInto();
        }
    }

    /** The organization has as many names as one can have. */
    public static final class TooManyNames extends OrganizationRefusal {
        private final OrganizationId id;
        private final int limit;

        TooManyNames(OrganizationId id, int limit) {
            super("too many names " + id);
            this.id = id;
            this.limit = limit;
        }

        public OrganizationId id() {
            return id;
        }

        public int limit() {
            return limit;
        }
    }

    /** Another active organization holds the identifier. */
    public static final class IdentifierTaken extends OrganizationRefusal {
        private final String identifier;
        private final @Nullable String holder;

        IdentifierTaken(String identifier, @Nullable String holder) {
            super("taken " + identifier);
            this.identifier = identifier;
            this.holder = holder;
        }

        public String identifier() {
            return identifier;
        }

        public @Nullable String holder() {
            return holder;
        }
    }

    /** The parent is not in the register. */
    public static final class UnknownParent extends OrganizationRefusal {
        private final OrganizationId parent;

        UnknownParent(OrganizationId parent) {
            super("unknown parent " + parent);
            this.parent = parent;
        }

        public OrganizationId parent() {
            return parent;
        }
    }

    /** An organization would be part of itself. */
    public static final class ParentOfItself extends OrganizationRefusal {
        private final OrganizationId id;

        ParentOfItself(OrganizationId id) {
            super("parent of itself " + id);
            this.id = id;
        }

        public OrganizationId id() {
            return id;
        }
    }

    /** The taxonomy has no such theme. */
    public static final class UnknownTheme extends OrganizationRefusal {
        private final String theme;

        UnknownTheme(String theme) {
            super("unknown theme " + theme);
            this.theme = theme;
        }

        public String theme() {
            return theme;
        }
    }

    /** The country has no such subdivision. */
    public static final class UnknownSubdivision extends OrganizationRefusal {
        private final String subdivision;

        UnknownSubdivision(String subdivision) {
            super("unknown subdivision " + subdivision);
            this.subdivision = subdivision;
        }

        public String subdivision() {
            return subdivision;
        }
    }

    /** The theme is not to be used any more. */
    public static final class DeprecatedTheme extends OrganizationRefusal {
        private final String theme;
        private final @Nullable String replacedBy;

        DeprecatedTheme(String theme, @Nullable String replacedBy) {
            super("deprecated theme " + theme);
            this.theme = theme;
            this.replacedBy = replacedBy;
        }

        public String theme() {
            return theme;
        }

        public @Nullable String replacedBy() {
            return replacedBy;
        }
    }
}
