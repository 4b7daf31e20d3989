package lat.cabildo.local.options;

/** The command line asks for something that does not exist; the message is for the reader. */
public final class UsageError extends RuntimeException {
    private final String message;

    UsageError(String message) {
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
