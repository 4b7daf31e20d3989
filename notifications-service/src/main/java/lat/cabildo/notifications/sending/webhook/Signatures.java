package lat.cabildo.notifications.sending.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import lat.cabildo.notifications.subscription.WebhookSecret;

/** Signs as Standard Webhooks has it: one signature for each secret that is good now, separated by spaces. */
final class Signatures {
    private Signatures() {}

    static String of(List<WebhookSecret> secrets, String id, Instant at, String body) {
        return secrets.stream().map(secret -> sign(secret, id, at, body)).collect(Collectors.joining(" "));
    }

    private static String sign(WebhookSecret secret, String id, Instant at, String body) {
        try {
            return new Webhook(secret.value()).sign(id, at.getEpochSecond(), body);
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException("a valid secret signs", impossible);
        }
    }
}
