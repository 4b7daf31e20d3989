package lat.cabildo.directory.importing;

/** Why a command on an import was not carried out. */
public abstract sealed class ImportRefusal extends RuntimeException {
    private final ImportId id;

    ImportRefusal(ImportId id, String message) {
        super(message);
        this.id = id;
    }

    public ImportId id() {
        return id;
    }

    /** The import is too far, or not far enough. */
    public static final class OutOfTurn extends ImportRefusal {
        private final ImportStatus status;

        OutOfTurn(Import refused) {
            super(refused.id(), "%s is %s".formatted(refused.id(), refused.status()));
            this.status = refused.status();
        }

        public ImportStatus status() {
            return status;
        }
    }

    /** The import is somebody else's. */
    public static final class Foreign extends ImportRefusal {
        Foreign(ImportId id) {
            super(id, "foreign " + id);
        }
    }

    /** Whoever asks has as many that are not at their end as they may. */
    public static final class TooManyOpen extends ImportRefusal {
        private final int limit;

        TooManyOpen(ImportId id, int limit) {
            super(id, "too many beside " + id);
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }
}
