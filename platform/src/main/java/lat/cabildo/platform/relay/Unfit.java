package lat.cabildo.platform.relay;

/** Something is not as the protocol needs it, until somebody puts it right: nothing is published meanwhile. */
class Unfit extends RuntimeException {
    Unfit(String message) {
        super(message);
    }

    /** What follows, as the log begins to tell of it. */
    String consequence() {
        return "Nothing will be published";
    }
}
