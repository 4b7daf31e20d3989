package lat.cabildo.directory.erasure;

import java.time.Instant;
import java.util.Objects;

/**
 * That somebody who keeps copies has erased the person, too.
 *
 * @param consumer who that is
 * @param client OAuth2 client that has said so: the consumer itself, or the secretariat for it
 */
public record Confirmation(String consumer, String client, Instant at) {

    public Confirmation {
        Objects.requireNonNull(consumer);
        Objects.requireNonNull(client);
        Objects.requireNonNull(at);
    }
}
