package lat.cabildo.notifications.subscription;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** A subscription. */
public record SubscriptionId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("sub_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public SubscriptionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of a subscription");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }
}
