package lat.cabildo.notifications.subscription;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Key of a webhook's signatures as Standard Webhooks writes it: {@code whsec_} and the base64 of 24 to 64 bytes. Its
 * text form says nothing.
 */
public record WebhookSecret(String value) {
    private static final String PREFIX = "whsec_";
    private static final int GENERATED_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public WebhookSecret {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a webhook secret");
        }
    }

    public static boolean isValid(String text) {
        if (!text.startsWith(PREFIX) || text.length() > 100) {
            return false;
        }
        try {
            int bytes = Base64.getDecoder().decode(text.substring(PREFIX.length())).length;
            return bytes >= 24 && bytes <= 64;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    public static WebhookSecret generate() {
        byte[] bytes = new byte[GENERATED_BYTES];
        RANDOM.nextBytes(bytes);
        return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public String toString() {
        return "whsec_…";
    }
}
