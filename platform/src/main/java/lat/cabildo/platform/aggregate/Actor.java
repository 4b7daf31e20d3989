package lat.cabildo.platform.aggregate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who gave a command, kept with every change: the OAuth2 client and, where a person stands behind it, its subject.
 * Never a name or an address.
 */
public record Actor(String client, @Nullable String subject) {

    public Actor {
        Objects.requireNonNull(client);
    }

    /** The service itself, acting on a domain event or carrying on a process. */
    public static Actor service(String name) {
        return new Actor("service:" + name, null);
    }
}
