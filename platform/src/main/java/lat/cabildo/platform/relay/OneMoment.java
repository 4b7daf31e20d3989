package lat.cabildo.platform.relay;

import com.mongodb.client.MongoCursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was published last is what the store knows, seen from the records themselves: one of both may have been
 * lost, or brought back from an earlier moment.
 */
final class OneMoment {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of each partition, marks of transactions among them. */
    private static final long LATEST = 40;

    private final Map<String, Object> connection;

    OneMoment(Map<String, Object> connection) {
        this.connection = connection;
    }

    /**
     * @param filling whether topics are being filled anew, so that one may be empty
     * @throws Continuity.Broken with what is wrong
     */
    void require(List<Outbox> outboxes, boolean filling) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A fetch at the end that waits for more would hold up what is asked next.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            outboxes.forEach(each -> require(each, filling, consumer));
        }
    }

    private static void require(Outbox outbox, boolean filling, Consumer<String, byte[]> consumer) {
        Document one =
                outbox.collection().find().projection(new Document("_id", 1)).first();
        if (one == null) {
            // New, or lost as a whole: no number is given a second time.
            return;
        }
        List<TopicPartition> partitions = consumer.partitionsFor(outbox.stateTopic()).stream()
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        if (!isEmpty(ends)) {
            requireKnown(outbox, latest(consumer, ends));
        } else if (!filling) {
            requireNothingPublished(outbox, () -> isEmpty(consumer.endOffsets(partitions)));
        }
    }

    private static boolean isEmpty(Map<TopicPartition, Long> ends) {
        return ends.values().stream().allMatch(each -> each == 0);
    }

    /** @param still whether the topic is empty now: another instance may have published the first ones meanwhile */
    private static void requireNothingPublished(Outbox outbox, BooleanSupplier still) {
        // By its own index: whoever has published anything has noted it there first.
        Document published = outbox.history()
                .find(new Document("_id", new Document("$gt", "")))
                .projection(new Document("_id", 1))
                .first();
        if (published != null && still.getAsBoolean()) {
            throw new Continuity.Broken("topic %s is empty, yet the store knows of records on it: it was lost"
                    .formatted(outbox.stateTopic()));
        }
    }

    /** The last one of each key among the last records. */
    private static Map<String, Told> latest(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        consumer.assign(ends.keySet());
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(ends.keySet());
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(beginnings.getOrDefault(partition, 0L), end - LATEST)));
        Map<String, Told> latest = new HashMap<>();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(each -> consumer.position(each.getKey()) < each.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("the end of a topic of states could not be read in time");
            }
            for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                Told told = new Told(CloudEventHeaders.sequence(each.headers()), OutboxEntry.checksum(each.value()));
                latest.merge(each.key(), told, (one, other) -> other.sequence() >= one.sequence() ? other : one);
            }
        }
        return latest;
    }

    private static void requireKnown(Outbox outbox, Map<String, Told> latest) {
        Map<String, Told> unknown = new HashMap<>(latest);
        Document these = new Document("_id", new Document("$in", new ArrayList<>(latest.keySet())));
        try (MongoCursor<Document> found = outbox.collection()
                .find(these)
                .projection(new Document("ob", 1))
                .cursor()) {
            while (found.hasNext()) {
                Document each = found.next();
                unknown.computeIfPresent(
                        each.getString("_id"),
                        (id, told) -> told.isKnownTo(each.get("ob", Document.class)) ? null : told);
            }
        }
        if (!unknown.isEmpty()) {
            Map.Entry<String, Told> one = unknown.entrySet().iterator().next();
            throw new Continuity.Broken(
                    "topic %s says %s@%d, of which the store knows nothing: it is from an earlier moment"
                            .formatted(
                                    outbox.stateTopic(),
                                    one.getKey(),
                                    one.getValue().sequence()));
        }
    }

    /** @param sum of what it says; null for the mark of an erasure */
    private record Told(long sequence, @Nullable String sum) {

        /** Published and noted, or published by an owner that was killed before it could note it. */
        boolean isKnownTo(Document ob) {
            long published = ob.getLong("pub");
            if (sequence > published) {
                return ob.getList("ev", Document.class, List.of()).stream()
                        .map(OutboxEntry::from)
                        .anyMatch(each -> each.sequence() == sequence && Objects.equals(each.stateChecksum(), sum));
            }
            // Of an earlier number it is where a version that noted no sums has published since.
            String number = "%019d:".formatted(sequence);
            String last = ob.getString("sum");
            return sequence < published
                    || last == null
                    || !last.startsWith(number)
                    || last.equals(number + Objects.requireNonNullElse(sum, ""));
        }
    }
}
