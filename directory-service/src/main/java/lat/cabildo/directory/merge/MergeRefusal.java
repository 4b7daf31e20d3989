package lat.cabildo.directory.merge;

import lat.cabildo.platform.aggregate.Id;

/** Why a merge, or its undo, was not carried out. */
public abstract sealed class MergeRefusal extends RuntimeException {
    private final String id;

    MergeRefusal(String message, String id) {
        super(message + " " + id);
        this.id = id;
    }

    /** Of the record in question. */
    public String id() {
        return id;
    }

    /** A record would be merged into itself. */
    public static final class WithItself extends MergeRefusal {
        public WithItself(Id id) {
            super("merge with itself", id.value());
        }
    }

    /** What it would be merged into is not in the register. */
    public static final class UnknownSurvivor extends MergeRefusal {
        UnknownSurvivor(Id survivor) {
            super("unknown survivor", survivor.value());
        }
    }

    /** What it would be merged into does not stand for itself. */
    public static final class SurvivorNotActive extends MergeRefusal {
        SurvivorNotActive(Id survivor) {
            super("survivor not active", survivor.value());
        }
    }

    /** The record takes part in a merge, or another succession, that is not settled yet; try again. */
    public static final class InProgress extends MergeRefusal {
        public InProgress(Id id) {
            super("merge in progress", id.value());
        }

        InProgress(String lock) {
            super("merge in progress", Merge.locked(lock));
        }
    }

    /** What should come after the record comes before it, by whatever chain. */
    public static final class LeadsBack extends MergeRefusal {
        public LeadsBack(Id id) {
            super("successors lead back", id.value());
        }
    }

    /** Nothing was taken over from this record, or it was given back before. */
    public static final class NotAbsorbed extends MergeRefusal {
        public NotAbsorbed(Id from) {
            super("not absorbed", from.value());
        }
    }
}
