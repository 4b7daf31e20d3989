package lat.cabildo.platform.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.aggregate.Republication;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills topics that were lost with what the store knows of them, once an operator has asked for it. Whoever serves a
 * shard does it before anything new of that shard is published, so that each history is told in its order. How far it
 * is with which topics stands in the collection {@code refills}, so another owner goes on where one was killed, and
 * begins anew what was lost again; what is told twice then is the same. It is over once all shards have filled the same
 * topics, whose ids are kept from then on.
 */
final class Refill {
    private static final Logger LOG = LoggerFactory.getLogger(Refill.class);
    private static final String REQUEST = "request";
    private static final int IDS_AT_ONCE = 1_000;
    private static final int AT_ONCE = 200;
    private static final long MOST_BYTES = 1024 * 1024;

    /**
     * What was asked for last; no shard has anything to do before the first time.
     *
     * @param over whether all shards have filled the same topics
     */
    record Progress(long number, @Nullable Instant at, boolean over, List<Part> shards) {}

    /** @param aggregate that is being told of, after the id up to which it is done */
    record Part(
            int shard,
            boolean done,
            @Nullable String aggregate,
            @Nullable String after) {}

    private final MongoCollection<Document> notes;
    private final KeptTopics kept;
    private final Outboxes outboxes;
    private final BackboneProperties properties;
    private final InstantSource clock;

    Refill(
            MongoCollection<Document> notes,
            KeptTopics kept,
            Outboxes outboxes,
            BackboneProperties properties,
            InstantSource clock) {
        this.notes = notes;
        this.kept = kept;
        this.outboxes = outboxes;
        this.properties = properties;
        this.clock = clock;
    }

    /** Has all topics filled; one that is under way goes on instead. */
    Progress request() {
        long present = number();
        if (present > 0 && isUnderWay()) {
            return progress();
        }
        // Only if nobody else has asked meanwhile.
        Document same = new Document("_id", REQUEST);
        if (present > 0) {
            same.append("number", present);
        }
        notes.findOneAndUpdate(
                same,
                new Document("$inc", new Document("number", 1L))
                        .append("$set", new Document("at", Date.from(clock.instant()))),
                new FindOneAndUpdateOptions().upsert(present == 0));
        return progress();
    }

    /** Of what was asked for last; 0 for none. */
    long number() {
        Document request = notes.find(new Document("_id", REQUEST)).first();
        return request == null ? 0 : request.getLong("number");
    }

    boolean isUnderWay() {
        return number() > kept.find().refill();
    }

    Progress progress() {
        Document request = notes.find(new Document("_id", REQUEST)).first();
        if (request == null) {
            return new Progress(0, null, true, parts(0, true));
        }
        long number = request.getLong("number");
        boolean over = number <= kept.find().refill();
        return new Progress(number, request.getDate("at").toInstant(), over, parts(number, over));
    }

    private List<Part> parts(long number, boolean over) {
        Map<String, Filling> all = over ? Map.of() : fillings(number);
        List<Part> parts = new ArrayList<>();
        for (int each = 0; each < properties.shards(); each++) {
            int shard = each;
            parts.add(outboxes.all().stream()
                    .filter(outbox -> !over)
                    .map(outbox -> part(shard, outbox, all.get(id(shard, outbox))))
                    .filter(part -> !part.done())
                    .findFirst()
                    .orElse(new Part(shard, true, null, null)));
        }
        return parts;
    }

    private static Part part(int shard, Outbox outbox, @Nullable Filling filling) {
        return filling == null
                ? new Part(shard, false, outbox.aggregate(), null)
                : new Part(shard, filling.done(), outbox.aggregate(), filling.after());
    }

    /**
     * How far a shard is with one type of aggregates.
     *
     * @param topics ids of those that are filled
     */
    private record Filling(
            Map<String, String> topics,
            boolean done,
            @Nullable String after) {
        Filling {
            topics = Map.copyOf(topics);
        }
    }

    /** Of this number, by id; what another number of shards has noted does not count. */
    private Map<String, Filling> fillings(long number) {
        Map<String, Filling> all = new HashMap<>();
        Document these = new Document("number", number).append("shards", properties.shards());
        for (Document each : notes.find(these)) {
            Map<String, String> topics = new HashMap<>();
            each.getList("topics", Document.class)
                    .forEach(topic -> topics.put(topic.getString("topic"), topic.getString("id")));
            all.put(each.getString("_id"), new Filling(topics, each.getBoolean("done"), each.getString("after")));
        }
        return all;
    }

    /**
     * Does what is left of one shard.
     *
     * @return whether nothing is; if not, nothing new must be published
     */
    boolean carryOut(HeldLease lease, Continuity.Standing on, RelayProducer producer, BooleanSupplier goOn) {
        Progress progress = progress();
        if (progress.over()) {
            return true;
        }
        // Erasures that are younger are told as changes, too.
        Instant since = Objects.requireNonNull(progress.at()).minus(properties.changesKept());
        Map<String, Filling> noted = fillings(progress.number());
        for (Outbox outbox : outboxes.all()) {
            Map<String, String> topics = idsOf(outbox, on);
            Filling before = noted.get(id(lease.shard(), outbox));
            Filling left = before != null && before.topics().equals(topics) ? before : new Filling(topics, false, null);
            if (!left.done()) {
                LOG.info("Topics of {} are filled anew by shard {}", outbox.aggregate(), lease.shard());
                // Noted before it is begun: a former owner notes nothing any more.
                if (!note(lease, outbox, progress.number(), left)
                        || !fill(lease, outbox, progress.number(), left, since, producer, goOn)) {
                    return false;
                }
            }
        }
        finish(on);
        return true;
    }

    /** Keeps the ids of the topics as they are, if all shards have filled these. */
    void finish(Continuity.Standing on) {
        long number = number();
        if (number <= kept.find().refill()) {
            return;
        }
        Map<String, Filling> all = fillings(number);
        Map<String, String> topics = new HashMap<>();
        for (Outbox outbox : outboxes.all()) {
            Map<String, String> ids = idsOf(outbox, on);
            for (int shard = 0; shard < properties.shards(); shard++) {
                Filling filling = all.get(id(shard, outbox));
                if (filling == null || !filling.done() || !filling.topics().equals(ids)) {
                    return;
                }
            }
            topics.putAll(ids);
        }
        kept.change(present -> present.filled(number, topics));
        LOG.info("Topics are filled anew: done");
    }

    private static Map<String, String> idsOf(Outbox outbox, Continuity.Standing on) {
        Map<String, String> ids = new HashMap<>();
        for (Outbox.Topic each : outbox.topics()) {
            String id = on.ids().get(each.name());
            if (each.compacted() && id != null) {
                ids.put(each.name(), id);
            }
        }
        return ids;
    }

    private boolean fill(
            HeldLease lease,
            Outbox outbox,
            long number,
            Filling left,
            Instant since,
            RelayProducer producer,
            BooleanSupplier goOn) {
        Republication republication = new Republication(outbox, properties, since);
        String after = Objects.requireNonNullElse(left.after(), "");
        while (goOn.getAsBoolean()) {
            // All ids are in the index, whence a shard picks its own; of other shards' records it reads nothing.
            List<String> ids = outbox.collection()
                    .find(new Document("_id", new Document("$gt", after)))
                    .projection(new Document("_id", 1))
                    .sort(new Document("_id", 1))
                    .limit(IDS_AT_ONCE)
                    .map(each -> each.getString("_id"))
                    .into(new ArrayList<>());
            List<String> mine = ids.stream()
                    .filter(each -> republication.shard(each) == lease.shard())
                    .toList();
            for (int from = 0; from < mine.size(); from += AT_ONCE) {
                List<String> some = mine.subList(from, Math.min(mine.size(), from + AT_ONCE));
                publish(outbox, republication.of(read(outbox, some)), producer);
            }
            after = ids.isEmpty() ? after : ids.getLast();
            if (!note(lease, outbox, number, new Filling(left.topics(), ids.isEmpty(), after))) {
                return false;
            }
            if (ids.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static List<Document> read(Outbox outbox, List<String> ids) {
        return outbox.collection()
                .find(new Document("_id", new Document("$in", ids)))
                .projection(Republication.fields())
                .into(new ArrayList<>());
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

    /** False if a later owner has noted something: then this one no longer is. */
    private boolean note(HeldLease lease, Outbox outbox, long number, Filling filling) {
        List<Document> topics = new ArrayList<>();
        filling.topics().forEach((topic, id) -> topics.add(new Document("topic", topic).append("id", id)));
        Document standing = new Document("number", number)
                .append("shards", properties.shards())
                .append("epoch", lease.epoch())
                .append("topics", topics)
                .append("done", filling.done())
                .append("after", filling.after());
        // What an earlier refill has noted holds up nobody: epochs begin again where leases were lost.
        Document formerRefill = new Document("number", new Document("$lt", number));
        Document noLaterOwner = new Document("epoch", new Document("$not", new Document("$gt", lease.epoch())));
        Document earlier =
                new Document("_id", id(lease.shard(), outbox)).append("$or", List.of(formerRefill, noLaterOwner));
        try {
            notes.updateOne(earlier, new Document("$set", standing), new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            LOG.warn("Shard {} is being filled by a later owner", lease.shard());
            return false;
        }
    }

    private static String id(int shard, Outbox outbox) {
        return "shard-%d/%s".formatted(shard, outbox.aggregate());
    }
}
