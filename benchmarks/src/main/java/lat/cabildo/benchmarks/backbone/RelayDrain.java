package lat.cabildo.benchmarks.backbone;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Pair;
import lat.cabildo.platform.test.Infrastructure;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A backlog is published by the relay: read, sent in transactions, noted in history and outbox. Then the very records
 * it has sent are sent again by a bare producer, to the same topics; and what the relay had to note is noted again by
 * bare bulk writes, with as many threads as there are shards. Both one after the other are what a relay could come to
 * that had nothing to read, on a machine whose cores are all busy with either. The clock begins with the first record
 * on the topic and ends when nothing is pending any more.
 */
public final class RelayDrain implements Benchmark {
    private static final List<String> CHANNELS = List.of("changes", "state");
    private static final int SHARDS = 4;
    private static final int AT_ONCE = 200;
    private static final Document WAITING = new Document("ob.ev.sh", new Document("$gte", 0));
    private static final InsertManyOptions UNORDERED_INSERTS = new InsertManyOptions().ordered(false);
    private static final BulkWriteOptions UNORDERED_UPDATES = new BulkWriteOptions().ordered(false);

    private final int aggregates;
    private final int events;
    private final String service = "drain" + UUID.randomUUID().toString().substring(0, 6);
    private final List<Document> backlog;
    private final ConfigurableApplicationContext relay;
    private final MongoCollection<Document> notes;
    private final KafkaProducer<byte[], byte[]> bare;
    private Map<TopicPartition, Long> read = new HashMap<>();

    public RelayDrain(int aggregates, int events) throws Exception {
        this.aggregates = aggregates;
        this.events = events;
        backlog = new WaitingNotes(aggregates, events).of(service);
        relay = Notebook.open(service, true);
        relay.stop();
        notes = Notebook.database(relay).getCollection("notes");
        bare = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infrastructure.kafka().bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.BATCH_SIZE_CONFIG,
                        128 * 1024,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @Override
    public List<String> series() {
        return List.of("raw-producer", "store", "both");
    }

    @Override
    public int pairs() {
        return 5;
    }

    @Override
    public String unit() {
        return "domain events/s";
    }

    /** The relay comes first always: what it has sent is what the bare producer sends. */
    @Override
    public List<Pair> measure(boolean oursFirst) throws Exception {
        restore();
        double ours = drain();
        List<ProducerRecord<byte[], byte[]>> records = newRecords();
        require(records);
        long began = System.nanoTime();
        records.forEach(bare::send);
        bare.flush();
        double theirs = total() / ((System.nanoTime() - began) / 1e9);
        newRecords();
        List<Document> runs = history().find().batchSize(AT_ONCE).into(new ArrayList<>());
        restore();
        double noted = note(runs);
        double both = 1 / (1 / theirs + 1 / noted);
        return List.of(new Pair(ours, theirs), new Pair(ours, noted), new Pair(ours, both));
    }

    /** All wait again, and none is remembered. */
    private void restore() {
        history().deleteMany(new Document());
        notes.deleteMany(new Document());
        for (int from = 0; from < backlog.size(); from += AT_ONCE) {
            notes.insertMany(backlog.subList(from, Math.min(from + AT_ONCE, backlog.size())));
        }
    }

    /** The store's share of the relay's work, and nothing else. */
    private double note(List<Document> runs) throws Exception {
        List<UpdateOneModel<Document>> pulls =
                backlog.stream().map(RelayDrain::pull).toList();
        if (runs.size() != pulls.size()) {
            throw new IllegalStateException(runs.size() + " runs of " + pulls.size() + " aggregates");
        }
        int batches = Math.ceilDiv(runs.size(), AT_ONCE);
        double seconds = batches
                / Work.perSecond(batches, SHARDS, batch -> {
                    history().insertMany(some(runs, batch), UNORDERED_INSERTS);
                    notes.bulkWrite(some(pulls, batch), UNORDERED_UPDATES);
                });
        if (remembered() != total() || notes.countDocuments(WAITING) > 0) {
            throw new IllegalStateException("noted " + remembered() + " of " + total());
        }
        return total() / seconds;
    }

    private static <T> List<T> some(List<T> all, int batch) {
        return all.subList(batch * AT_ONCE, Math.min((batch + 1) * AT_ONCE, all.size()));
    }

    private static UpdateOneModel<Document> pull(Document note) {
        long last = WaitingNotes.entries(note).getLast().getLong("s");
        return new UpdateOneModel<>(
                new Document("_id", note.getString("_id")),
                new Document("$pull", new Document("ob.ev", new Document("s", new Document("$lte", last))))
                        .append("$max", new Document("ob.pub", last)));
    }

    private MongoCollection<Document> history() {
        return Notebook.database(relay).getCollection("note_history");
    }

    private long total() {
        return (long) aggregates * events;
    }

    private double drain() throws InterruptedException {
        Counter published = relay.getBean(MeterRegistry.class)
                .get("cabildo.relay.published")
                .counter();
        double before = published.count();
        relay.start();
        while (published.count() == before) {
            Thread.sleep(1);
        }
        long began = System.nanoTime();
        double already = published.count() - before;
        while (published.count() < before + total() || notes.countDocuments(WAITING) > 0) {
            Thread.sleep(2);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        relay.stop();
        if (remembered() != total()) {
            throw new IllegalStateException("noted " + remembered() + " of " + total());
        }
        return (total() - already) / seconds;
    }

    private long remembered() {
        long count = 0;
        for (Document each : history().find().batchSize(AT_ONCE).projection(new Document("entries.s", 1))) {
            count += each.getList("entries", Document.class).size();
        }
        return count;
    }

    /** What has come to the topics since the last call. */
    private List<ProducerRecord<byte[], byte[]>> newRecords() {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        Infrastructure.kafka().bootstrapServers(),
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = CHANNELS.stream()
                    .map(each -> "cabildo.%s.note.%s.v1".formatted(service, each))
                    .flatMap(topic -> Stream.iterate(0, each -> each + 1)
                            .limit(Notebook.PARTITIONS)
                            .map(each -> new TopicPartition(topic, each)))
                    .toList();
            consumer.assign(partitions);
            partitions.forEach(each -> consumer.seek(each, read.getOrDefault(each, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
                for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(200))) {
                    records.add(new ProducerRecord<>(
                            each.topic(),
                            each.partition(),
                            each.timestamp(),
                            each.key(),
                            each.value(),
                            each.headers()));
                }
            }
            read = new HashMap<>(ends);
        }
        return records;
    }

    /** All of them, each once, those of a key in order. */
    private void require(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, AtomicLong> last = new HashMap<>();
        for (ProducerRecord<byte[], byte[]> each : records) {
            long sequence = Long.parseLong(
                    new String(each.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
            String key = each.topic() + new String(each.key(), StandardCharsets.UTF_8);
            if (sequence != last.computeIfAbsent(key, _ -> new AtomicLong()).incrementAndGet()) {
                throw new IllegalStateException("out of order: " + key + "@" + sequence);
            }
        }
        if (records.size() != total() * CHANNELS.size()) {
            throw new IllegalStateException(records.size() + " records, not " + total() * CHANNELS.size());
        }
    }

    @Override
    public void close() {
        bare.close();
        relay.close();
    }
}
