package lat.cabildo.notifications.subscription;

import java.net.URI;
import java.net.URISyntaxException;

/** Where a webhook is sent: an absolute URL of scheme http or https with a host, without user or fragment. */
public record WebhookUrl(String value) {
    private static final int LONGEST = 2_000;

    public WebhookUrl {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a webhook URL");
        }
    }

    public static boolean isValid(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        try {
            URI uri = new URI(text).parseServerAuthority();
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    public URI uri() {
        return URI.create(value);
    }

    boolean isEncrypted() {
        return value.startsWith("https:");
    }
}
