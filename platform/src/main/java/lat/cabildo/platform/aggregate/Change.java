package lat.cabildo.platform.aggregate;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of an aggregate as it was published.
 *
 * @param id of the aggregate
 * @param version of the aggregate after it
 * @param by who asked for it
 * @param type of the domain event, such as {@code lat.cabildo.directory.organization.renamed.v1}
 * @param data {@code {"change":…,"state":…}}, without addresses; null once the aggregate was erased
 */
public record Change(String id, long version, Instant at, Actor by, String type, byte @Nullable [] data) {

    public Change {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(by);
        Objects.requireNonNull(type);
    }
}
