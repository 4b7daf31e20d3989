package lat.cabildo.directory.erasure;

/** Why a command on an erasure was not carried out. */
public abstract sealed class ErasureRefusal extends RuntimeException {
    private final ErasureId id;

    ErasureRefusal(ErasureId id, String message) {
        super(message);
        this.id = id;
    }

    public ErasureId id() {
        return id;
    }

    /** The register itself is not done yet. */
    public static final class NotCarriedOut extends ErasureRefusal {

        NotCarriedOut(ErasureId id) {
            super(id, "not carried out " + id);
        }
    }

    /** As many have confirmed it as can be kept. */
    public static final class TooManyConfirmations extends ErasureRefusal {
        private final int limit;

        TooManyConfirmations(ErasureId id, int limit) {
            super(id, "confirmed by too many " + id);
            this.limit = limit;
        }

        public int limit() {
            return limit;
        }
    }
}
