package lat.cabildo.directory.person;

import lat.cabildo.directory.organization.OrganizationId;

/** Why a command on a person's record was not carried out. */
public abstract sealed class PersonRefusal extends RuntimeException {

    PersonRefusal(String message) {
        super(message);
    }

    /** The person ended before, on another day or for another reason. */
    public static final class HasEnded extends PersonRefusal {
        private final PersonId id;

        HasEnded(PersonId id) {
            super("ended " + id);
            this.id = id;
        }

        public PersonId id() {
            return id;
        }
    }

    /** The record was merged into another: only that one can be changed. */
    public static final class IsMerged extends PersonRefusal {
        private final PersonId id;
        private final PersonId into;

        IsMerged(PersonId id, PersonId into) {
            super("merged " + id);
            this.id = id;
            this.into = into;
        }

        public PersonId id() {
            return id;
        }

        public PersonId into() {
            return into;
        }
    }

    /** The organization that should keep the record is not in the register. */
    public static final class UnknownKeeper extends PersonRefusal {
        private final OrganizationId keeper;

        UnknownKeeper(OrganizationId keeper) {
            super("unknown keeper " + keeper);
            this.keeper = keeper;
        }

        public OrganizationId keeper() {
            return keeper;
        }
    }
}
