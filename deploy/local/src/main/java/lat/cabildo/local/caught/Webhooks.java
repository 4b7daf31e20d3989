package lat.cabildo.local.caught;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps the webhooks that arrive, each checked against the secret of the address it was sent to. */
public final class Webhooks {
    private static final int KEPT = 500;

    private final Clock clock;
    private final Map<String, Webhook> secrets = new ConcurrentHashMap<>();
    private final List<CaughtWebhook> caught = new ArrayList<>();
    private int count;

    Webhooks(Clock clock) {
        this.clock = clock;
    }

    /** Webhooks to {@code /webhooks/<name>} must be signed with this secret ({@code whsec_…}). */
    public void expect(String name, String secret) {
        secrets.put(name, new Webhook(secret));
    }

    boolean catchOne(String name, HttpHeaders headers, String body) {
        boolean verified = verified(secrets.get(name), headers, body);
        String id = headers.firstValue("webhook-id").orElse("");
        synchronized (caught) {
            caught.add(new CaughtWebhook(++count, name, clock.instant(), id, verified, body));
            if (caught.size() > KEPT) {
                caught.removeFirst();
            }
        }
        return verified;
    }

    public List<CaughtWebhook> since(int from) {
        synchronized (caught) {
            return caught.stream().filter(each -> each.number() > from).toList();
        }
    }

    private static boolean verified(@Nullable Webhook secret, HttpHeaders headers, String body) {
        if (secret == null) {
            return false;
        }
        try {
            secret.verify(body, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        }
    }
}
