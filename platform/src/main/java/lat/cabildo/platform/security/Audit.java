package lat.cabildo.platform.security;

import com.github.f4b6a3.ulid.UlidFactory;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators have done and who was shown personal contact data, insert-only, kept for 400 days: ids and reasons,
 * never content. Noted before it is done or shown, so that nothing is unseen.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final Duration KEPT = Duration.ofDays(400);

    private final MongoCollection<Document> collection;
    private final UlidFactory ulids;
    private final Clock clock;
    private volatile Instant nextSweep = Instant.MIN;

    Audit(MongoCollection<Document> collection, UlidFactory ulids, Clock clock) {
        this.collection = collection;
        this.ulids = ulids;
        this.clock = clock;
        MongoCollection<Document> patient = collection.withTimeout(10, TimeUnit.MINUTES);
        patient.createIndex(new Document("at", 1));
        patient.createIndex(new Document("target", 1).append("at", 1));
    }

    /**
     * @param action such as {@code dead-letter.discard}
     * @param target id of what it is done to, or address of what is shown
     * @param reason as the operator gives it; empty where none is asked for
     */
    public void note(Caller caller, String action, String target, String reason) {
        Instant now = clock.instant();
        collection.insertOne(new Document("_id", "aud_" + ulids.create())
                .append("at", Date.from(now))
                .append("client", caller.actor().client())
                .append("subject", caller.actor().subject())
                .append("action", action)
                .append("target", target)
                .append("reason", reason));
        LOG.info("{} of {} by {}", action, target, caller.actor().client());
        sweep(now);
    }

    private void sweep(Instant now) {
        if (now.isAfter(nextSweep)) {
            nextSweep = now.plus(Duration.ofHours(1));
            collection.deleteMany(new Document("at", new Document("$lt", Date.from(now.minus(KEPT)))));
        }
    }

    /**
     * The latest, the newest first.
     *
     * @param wanted values that members must have
     */
    List<Document> latest(int most, Map<String, String> wanted) {
        return collection
                .find(new Document(wanted))
                .sort(new Document("at", -1))
                .limit(most)
                .into(new ArrayList<>());
    }
}
