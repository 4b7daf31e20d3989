package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKafkaTests {
    @TempDir
    static Path directory;

    static LocalKafka kafka;

    @BeforeAll
    static void start() {
        kafka = LocalKafka.start(directory);
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void offersTransactionsOfVersionTwo() throws Exception {
        try (Admin admin = admin()) {
            var features = admin.describeFeatures().featureMetadata().get().finalizedFeatures();
            assertThat(features)
                    .hasEntrySatisfying(
                            "transaction.version",
                            range -> assertThat(range.maxVersionLevel()).isEqualTo((short) 2));
        }
    }

    @Test
    void keepsRecordsOverARestartOnTheSamePort() throws Exception {
        create("restarted");
        try (KafkaProducer<String, String> producer = producer("restarted")) {
            commit(producer, "restarted", "before");
        }
        String address = kafka.bootstrapServers();

        kafka.stop();
        assertThat(FreePorts.isFree(kafka.port())).isTrue();
        kafka.startAgain();

        assertThat(kafka.bootstrapServers()).isEqualTo(address);
        try (KafkaProducer<String, String> producer = producer("restarted")) {
            commit(producer, "restarted", "after");
        }
        assertThat(read("restarted", 2)).containsExactly("before", "after");
    }

    @Test
    void fencesTheOlderOwnerOfATransactionalId() throws Exception {
        create("fenced");
        try (KafkaProducer<String, String> older = producer("owner");
                KafkaProducer<String, String> newer = producer("owner")) {
            older.initTransactions();
            older.beginTransaction();
            send(older, "fenced", "lost");
            newer.initTransactions();
            newer.beginTransaction();
            send(newer, "fenced", "kept");
            newer.commitTransaction();

            assertThatThrownBy(older::commitTransaction)
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
        assertThat(read("fenced", 1)).containsExactly("kept");
    }

    @Test
    void createsNoTopicByMereUse() throws Exception {
        try (Admin admin = admin();
                KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of("undeclared"));
            consumer.poll(Duration.ofMillis(500));
            assertThat(admin.listTopics().names().get()).doesNotContain("undeclared");
        }
    }

    private static void commit(KafkaProducer<String, String> producer, String topic, String value) {
        producer.initTransactions();
        producer.beginTransaction();
        send(producer, topic, value);
        producer.commitTransaction();
    }

    private static void send(KafkaProducer<String, String> producer, String topic, String value) {
        Future<RecordMetadata> outcome = producer.send(new ProducerRecord<>(topic, "key", value));
        assertThat(outcome).isNotNull();
    }

    private static List<String> read(String topic, int count) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer()) {
            consumer.subscribe(List.of(topic));
            long limit = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (values.size() < count && System.nanoTime() < limit) {
                consumer.poll(Duration.ofMillis(200)).forEach(received -> values.add(received.value()));
            }
        }
        return values;
    }

    private static void create(String topic) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static KafkaProducer<String, String> producer(String transactionalId) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", transactionalId),
                new StringSerializer(),
                new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        kafka.bootstrapServers(),
                        "group.id",
                        "reader-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest",
                        "isolation.level",
                        "read_committed"),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
