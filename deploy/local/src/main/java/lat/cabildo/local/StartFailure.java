package lat.cabildo.local;

/** The system cannot be started; the message tells the reader what to do. */
public final class StartFailure extends RuntimeException {
    private final String message;

    public StartFailure(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
