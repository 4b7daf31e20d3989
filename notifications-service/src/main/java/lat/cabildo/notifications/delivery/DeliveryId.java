package lat.cabildo.notifications.delivery;

import com.github.f4b6a3.ulid.Ulid;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.regex.Pattern;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.platform.aggregate.Id;

/** A delivery: one domain event told to one subscription. */
public record DeliveryId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("dlv_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public DeliveryId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of a delivery");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** The one delivery that there can be for this pair: the first 128 bits of its SHA-256, written like a ULID. */
    public static DeliveryId of(SubscriptionId subscription, OccasionId occasion) {
        byte[] pair = (subscription.value() + " " + occasion.value()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(pair);
            return new DeliveryId("dlv_" + Ulid.from(Arrays.copyOf(digest, Ulid.ULID_BYTES)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
