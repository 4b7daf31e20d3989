package lat.cabildo.platform.replica;

/** A filter on an attribute of others matches more of them than a query can carry. */
public final class FilterTooWide extends RuntimeException {
    private final int limit;

    public FilterTooWide(int limit) {
        super("more than " + limit + " match");
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }
}
