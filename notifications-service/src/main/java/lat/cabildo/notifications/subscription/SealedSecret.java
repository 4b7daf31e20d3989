package lat.cabildo.notifications.subscription;

import java.util.Objects;

/**
 * A webhook's secret as it is kept: nobody reads it without the service's own key.
 *
 * @param key id of the key that sealed it
 * @param sealed base64
 */
public record SealedSecret(String key, String sealed) {

    public SealedSecret {
        Objects.requireNonNull(key);
        Objects.requireNonNull(sealed);
    }
}
