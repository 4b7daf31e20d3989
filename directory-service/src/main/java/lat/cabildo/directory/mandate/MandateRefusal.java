package lat.cabildo.directory.mandate;

import lat.cabildo.platform.aggregate.Id;

/** Why a mandate was not started. What its post's ledger refuses is a refusal of the post. */
public abstract sealed class MandateRefusal extends RuntimeException {
    private final Id id;

    MandateRefusal(String message, Id id) {
        super(message + " " + id);
        this.id = id;
    }

    public Id id() {
        return id;
    }

    /** The person is not in the register. */
    public static final class UnknownPerson extends MandateRefusal {
        UnknownPerson(Id id) {
            super("unknown person", id);
        }
    }

    /** The post is not in the register. */
    public static final class UnknownPost extends MandateRefusal {
        UnknownPost(Id id) {
            super("unknown post", id);
        }
    }

    /** The person's record was merged into another one, which holds posts in its place. */
    public static final class PersonIsMerged extends MandateRefusal {
        private final Id into;

        PersonIsMerged(Id id, Id into) {
            super("merged", id);
            this.into = into;
        }

        public Id into() {
            return into;
        }
    }

    /** The person's record has ended: only a mandate that has ended can be added. */
    public static final class PersonHasEnded extends MandateRefusal {
        PersonHasEnded(Id id) {
            super("ended", id);
        }
    }

    /** A post passes on when the day has come, not before. */
    public static final class LiesAhead extends MandateRefusal {
        LiesAhead(Id id) {
            super("lies ahead", id);
        }
    }
}
