package lat.cabildo.platform.aggregate;

/** A page was asked for with a cursor that no page of this list has given. */
public final class InvalidCursor extends RuntimeException {

    public InvalidCursor() {
        super("invalid cursor");
    }
}
