package lat.cabildo.platform.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import lat.cabildo.platform.aggregate.Republication;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills topics that were lost with what the store knows of them, once an operator has asked for it. Whoever serves a
 * shard does it before anything new of that shard is published, so that each history is told in its order. How far it
 * is stands in the collection {@code refills}, so another owner goes on where one was killed; what is told twice then
 * is the same.
 */
final class Refill {
    private static final Logger LOG = LoggerFactory.getLogger(Refill.class);
    /** Erasures that are younger are told as changes, too: as long as topics of changes are kept. */
    private static final Duration CHANGES = Duration.ofDays(30);

    private static final String REQUEST = "request";
    private static final int AT_ONCE = 200;
    private static final long MOST_BYTES = 1024 * 1024;

    /** What was asked for last; no shard has anything to do before the first time. */
    record Progress(long number, @Nullable Instant at, List<Part> shards) {
        boolean isOver() {
            return shards.stream().allMatch(Part::done);
        }
    }

    /** @param aggregate that is being told of, after the id up to which it is done */
    record Part(
            int shard,
            boolean done,
            @Nullable String aggregate,
            @Nullable String after) {}

    private final MongoCollection<Document> notes;
    private final BackboneProperties properties;
    private final InstantSource clock;

    Refill(MongoDatabase database, BackboneProperties properties, InstantSource clock) {
        this.notes = database.getCollection("refills");
        this.properties = properties;
        this.clock = clock;
    }

    /** Has all topics filled; one that is under way goes on instead. */
    Progress request() {
        Progress present = progress();
        if (present.number() > 0 && !present.isOver()) {
            return present;
        }
        // Only if nobody else has asked meanwhile.
        Document same = new Document("_id", REQUEST);
        if (present.number() > 0) {
            same.append("number", present.number());
        }
        notes.findOneAndUpdate(
                same,
                new Document("$inc", new Document("number", 1L))
                        .append("$set", new Document("at", Date.from(clock.instant()))),
                new FindOneAndUpdateOptions().upsert(present.number() == 0).returnDocument(ReturnDocument.AFTER));
        return progress();
    }

    Progress progress() {
        Document request = notes.find(new Document("_id", REQUEST)).first();
        long number = request == null ? 0 : request.getLong("number");
        List<Part> parts = new ArrayList<>();
        for (int shard = 0; shard < properties.shards(); shard++) {
            parts.add(number == 0 ? new Part(shard, true, null, null) : part(shard, number));
        }
        return new Progress(
                number, request == null ? null : request.getDate("at").toInstant(), parts);
    }

    private Part part(int shard, long number) {
        Document found = notes.find(id(shard)).first();
        return found == null || found.getLong("number") != number
                ? new Part(shard, false, null, null)
                : new Part(shard, found.getBoolean("done"), found.getString("aggregate"), found.getString("after"));
    }

    /**
     * Does what is left of one shard; returns early only once it may not go on, since what comes next must not be
     * published before.
     */
    void carryOut(int shard, List<Outbox> outboxes, RelayProducer producer, BooleanSupplier goOn) {
        Progress progress = progress();
        Part part = progress.shards().get(shard);
        if (part.done()) {
            return;
        }
        LOG.info("Topics are filled anew by shard {}", shard);
        Instant since = Objects.requireNonNull(progress.at()).minus(CHANGES);
        // What is no longer there was never reached: then from the first one on.
        boolean reached = outboxes.stream().noneMatch(each -> each.aggregate().equals(part.aggregate()));
        for (Outbox outbox : outboxes) {
            String after = outbox.aggregate().equals(part.aggregate()) ? part.after() : null;
            reached = reached || after != null;
            if (reached && !fill(outbox, new Republication(outbox, properties, since), shard, after, producer, goOn)) {
                return;
            }
        }
        note(shard, progress.number(), true, null, null);
        LOG.info("Topics are filled anew by shard {}: done", shard);
    }

    private boolean fill(
            Outbox outbox,
            Republication republication,
            int shard,
            @Nullable String from,
            RelayProducer producer,
            BooleanSupplier goOn) {
        long number = progress().number();
        String after = from == null ? "" : from;
        while (goOn.getAsBoolean()) {
            List<Document> batch = outbox.collection()
                    .find(new Document("_id", new Document("$gt", after)))
                    .projection(Republication.fields())
                    .sort(new Document("_id", 1))
                    .limit(AT_ONCE)
                    .into(new ArrayList<>());
            if (batch.isEmpty()) {
                return true;
            }
            List<Document> mine = batch.stream()
                    .filter(each -> republication.shard(each.getString("_id")) == shard)
                    .toList();
            publish(outbox, republication.of(mine), producer);
            after = batch.getLast().getString("_id");
            note(shard, number, false, outbox.aggregate(), after);
        }
        return false;
    }

    private static void publish(Outbox outbox, List<OutboxEntry> all, RelayProducer producer) {
        List<Pending> transaction = new ArrayList<>();
        long bytes = 0;
        for (OutboxEntry each : all) {
            if (!transaction.isEmpty() && bytes + each.size() > MOST_BYTES) {
                tell(transaction, producer);
                transaction.clear();
                bytes = 0;
            }
            transaction.add(new Pending(outbox, each.subject(), List.of(each)));
            bytes += each.size();
        }
        tell(transaction, producer);
    }

    /** What the broker refuses, as it is smaller than the one that was lost, holds up nothing else. */
    private static void tell(List<Pending> transaction, RelayProducer producer) {
        List<Pending> rest = new ArrayList<>(transaction);
        while (!rest.isEmpty()) {
            try {
                producer.publish(rest);
                return;
            } catch (RelayProducer.Refused refused) {
                LOG.error(
                        "{} cannot be told anew: the broker refuses it",
                        refused.pending().id());
                rest.remove(refused.pending());
            }
        }
    }

    private void note(int shard, long number, boolean done, @Nullable String aggregate, @Nullable String after) {
        Document standing = new Document("number", number)
                .append("done", done)
                .append("aggregate", aggregate)
                .append("after", after);
        notes.updateOne(id(shard), new Document("$set", standing), new UpdateOptions().upsert(true));
    }

    private static Document id(int shard) {
        return new Document("_id", "shard-" + shard);
    }
}
