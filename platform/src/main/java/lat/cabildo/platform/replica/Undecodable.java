package lat.cabildo.platform.replica;

import org.jspecify.annotations.Nullable;

/** A record breaks its contract; reading it again would not help. */
final class Undecodable extends RuntimeException {
    Undecodable(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
