package lat.cabildo.notifications.subscription.web;

/** A field is missing that the channel needs, or there that it does not. */
final class ChannelMismatch extends RuntimeException {
    private final String pointer;
    private final String detail;

    ChannelMismatch(String pointer, String detail) {
        super(pointer + " " + detail);
        this.pointer = pointer;
        this.detail = detail;
    }

    String pointer() {
        return pointer;
    }

    String detail() {
        return detail;
    }
}
