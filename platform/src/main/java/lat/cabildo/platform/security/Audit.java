package lat.cabildo.platform.security;

import com.github.f4b6a3.ulid.UlidFactory;
import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators have done, insert-only, kept for 400 days: ids and reasons, never content. Noted before it is done, so
 * that nothing is done unseen.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final Duration KEPT = Duration.ofDays(400);

    private final MongoCollection<Document> collection;
    private final UlidFactory ulids;
    private final Clock clock;

    Audit(MongoCollection<Document> collection, UlidFactory ulids, Clock clock) {
        this.collection = collection;
        this.ulids = ulids;
        this.clock = clock;
        collection.withTimeout(10, TimeUnit.MINUTES).createIndex(new Document("at", 1));
    }

    /**
     * @param action such as {@code dead-letter.discard}
     * @param target id of what it is done to
     * @param reason as the operator gives it; empty where none is asked for
     */
    public void note(Caller caller, String action, String target, String reason) {
        Date now = Date.from(clock.instant());
        collection.insertOne(new Document("_id", "aud_" + ulids.create())
                .append("at", now)
                .append("client", caller.actor().client())
                .append("subject", caller.actor().subject())
                .append("action", action)
                .append("target", target)
                .append("reason", reason));
        LOG.info("{} of {} by {}", action, target, caller.actor().client());
        collection.deleteMany(
                new Document("at", new Document("$lt", Date.from(clock.instant().minus(KEPT)))));
    }

    /** The latest, the newest first. */
    List<Document> latest(int most) {
        return collection.find().sort(new Document("at", -1)).limit(most).into(new ArrayList<>());
    }
}
