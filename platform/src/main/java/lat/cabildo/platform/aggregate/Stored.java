package lat.cabildo.platform.aggregate;

import java.util.Objects;

/** An aggregate as the store holds it. Versions start at 1 and grow by one with each domain event. */
public record Stored<A>(String id, long version, A state) {

    public Stored {
        Objects.requireNonNull(id);
        Objects.requireNonNull(state);
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
    }
}
