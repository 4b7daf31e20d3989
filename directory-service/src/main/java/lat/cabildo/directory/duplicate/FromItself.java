package lat.cabildo.directory.duplicate;

import lat.cabildo.platform.aggregate.Id;

/** A record would be told apart from itself. */
public final class FromItself extends RuntimeException {
    private final Id id;

    public FromItself(Id id) {
        super("from itself " + id);
        this.id = id;
    }

    public Id id() {
        return id;
    }
}
