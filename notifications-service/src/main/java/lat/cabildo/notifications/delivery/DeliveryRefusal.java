package lat.cabildo.notifications.delivery;

/** Why a command on a delivery was not taken. */
public abstract sealed class DeliveryRefusal extends RuntimeException {

    DeliveryRefusal(String message) {
        super(message);
    }

    /** Only what failed, was skipped or is uncertain is tried again. */
    public static final class NothingToRetry extends DeliveryRefusal {
        private final DeliveryStatus status;

        NothingToRetry(DeliveryStatus status) {
            super("nothing to retry: " + status);
            this.status = status;
        }

        public DeliveryStatus status() {
            return status;
        }
    }

    /** It was tried as often as anything may be tried. */
    public static final class TooManyAttempts extends DeliveryRefusal {
        TooManyAttempts() {
            super("tried " + Attempts.MOST + " times");
        }

        public int limit() {
            return Attempts.MOST;
        }
    }
}
