package lat.cabildo.platform.security;

import com.github.f4b6a3.ulid.UlidFactory;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who has changed what, what operators have done and who was shown personal contact data, insert-only, kept as long as
 * is set up: ids and reasons, never content. Noted before it is answered, so that nothing is unseen. Each entry waits
 * here until it is published.
 */
public final class Audit {
    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    /** The entry's id while it waits: those alone are in the index, in their order. */
    private static final String WAITS = "waits";

    private final MongoCollection<Document> collection;
    private final UlidFactory ulids;
    private final Clock clock;
    private final Duration kept;
    private volatile Instant nextSweep = Instant.MIN;

    Audit(MongoCollection<Document> collection, UlidFactory ulids, Clock clock, Duration kept) {
        this.collection = collection;
        this.ulids = ulids;
        this.clock = clock;
        this.kept = kept;
        MongoCollection<Document> patient = collection.withTimeout(10, TimeUnit.MINUTES);
        patient.createIndex(new Document("at", 1));
        patient.createIndex(new Document("target", 1).append("at", 1));
        patient.createIndex(new Document(WAITS, 1), new IndexOptions().sparse(true));
    }

    /**
     * What is noted of one act.
     *
     * @param action such as {@code dead-letter.discard} or {@code POST /organizations/{id}/rename}
     * @param target id of what it is done to, or the address that was asked for
     * @param reason as the operator gives it; empty where none is asked for
     * @param result what came of it, such as {@code org_…@7}
     */
    public record Entry(
            String id,
            Instant at,
            String client,
            @Nullable String subject,
            String action,
            String target,
            String reason,
            @Nullable String result) {

        private static Entry of(Document found) {
            return new Entry(
                    found.getString("_id"),
                    found.getDate("at").toInstant(),
                    found.getString("client"),
                    found.getString("subject"),
                    found.getString("action"),
                    found.getString("target"),
                    found.getString("reason"),
                    found.getString("result"));
        }
    }

    /**
     * @param action such as {@code dead-letter.discard}
     * @param target id of what it is done to, or address of what is shown
     * @param reason as the operator gives it; empty where none is asked for
     */
    public void note(Caller caller, String action, String target, String reason) {
        insert(caller, action, target, reason, null);
        LOG.info("{} of {} by {}", action, target, caller.actor().client());
    }

    /** @param result what came of the change; null where it is not told */
    void noteChange(Caller caller, String route, String address, @Nullable String result) {
        insert(caller, route, address, "", result);
    }

    private void insert(Caller caller, String action, String target, String reason, @Nullable String result) {
        Instant now = clock.instant();
        String id = "aud_" + ulids.create();
        Document entry = new Document("_id", id)
                .append("at", Date.from(now))
                .append("client", caller.actor().client())
                .append("subject", caller.actor().subject())
                .append("action", action)
                .append("target", target)
                .append("reason", reason)
                .append(WAITS, id);
        if (result != null) {
            entry.append("result", result);
        }
        collection.insertOne(entry);
        sweep(now);
    }

    private void sweep(Instant now) {
        if (now.isAfter(nextSweep)) {
            nextSweep = now.plus(Duration.ofHours(1));
            collection.deleteMany(new Document("at", new Document("$lt", Date.from(now.minus(kept)))));
        }
    }

    /**
     * The latest, the newest first.
     *
     * @param wanted values that members must have
     */
    List<Entry> latest(int most, Map<String, String> wanted) {
        return collection
                .find(new Document(wanted))
                .sort(new Document("at", -1))
                .limit(most)
                .map(Entry::of)
                .into(new ArrayList<>());
    }

    /** What is not known to be published, the oldest first. */
    public List<Entry> waiting(int most) {
        return collection
                .find(new Document(WAITS, new Document("$exists", true)))
                .sort(new Document(WAITS, 1))
                .limit(most)
                .map(Entry::of)
                .into(new ArrayList<>());
    }

    /** Has them wait no longer. */
    public void published(Collection<Entry> entries) {
        List<String> ids = entries.stream().map(Entry::id).toList();
        collection.updateMany(
                new Document("_id", new Document("$in", ids)), new Document("$unset", new Document(WAITS, "")));
    }

    /** How long ago it was noted. */
    public Duration age(Entry entry) {
        return Duration.between(entry.at(), clock.instant());
    }
}
