package lat.cabildo.notifications.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lat.cabildo.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/**
 * Tokens that end one subscription and are good for nothing else: its id, the id of a key, and an HMAC-SHA256 over both
 * that nobody can guess. They last as long as the key.
 */
@Component
public class UnsubscribeTokens {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SHAPE =
            Pattern.compile("(?<subscription>sub_[0-9A-Z]{26})\\.(?<key>[a-z0-9-]{1,20})\\.(?<mac>[A-Za-z0-9_-]{43})");

    private final KeyRing ring;

    UnsubscribeTokens(KeyRing ring) {
        this.ring = ring;
    }

    /** Empty without a key. */
    public Optional<String> of(SubscriptionId subscription) {
        return ring.current()
                .flatMap(
                        key -> mac(subscription.value(), key).map(mac -> subscription.value() + "." + key + "." + mac));
    }

    /** Whose token it is; empty if it is none of ours. */
    public Optional<SubscriptionId> subscription(String token) {
        Matcher parts = SHAPE.matcher(token);
        if (!parts.matches() || !SubscriptionId.isValid(parts.group("subscription"))) {
            return Optional.empty();
        }
        return mac(parts.group("subscription"), parts.group("key"))
                .filter(mac -> MessageDigest.isEqual(bytes(mac), bytes(parts.group("mac"))))
                .map(valid -> new SubscriptionId(parts.group("subscription")));
    }

    private Optional<String> mac(String subscription, String key) {
        return ring.find(key).map(secret -> {
            try {
                Mac mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(secret, ALGORITHM));
                byte[] signed = mac.doFinal(bytes("unsubscribe " + subscription + " " + key));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("every Java platform has " + ALGORITHM, impossible);
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
