package lat.cabildo.systemtests.checking;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.LocalStore;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A text is found wherever it was left, and only where it stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemnantsIT {
    private static final String MONTH = String.valueOf(Duration.ofDays(30).toMillis());

    private final LocalStore store = LocalStore.start();
    private final MongoClient client = MongoClients.create(store.uri());
    private final String run = UlidCreator.getUlid().toString().toLowerCase(Locale.ROOT);
    private final MongoDatabase database = client.getDatabase("remnants_" + run);
    private LocalKafka kafka;
    private Path logs;
    private String word;
    private Remnants remnants;

    @BeforeAll
    void start(@TempDir Path directory) {
        kafka = LocalKafka.start(directory);
    }

    @BeforeEach
    void name(@TempDir Path directory) {
        logs = directory;
        word = "Zoila" + UlidCreator.getMonotonicUlid();
        remnants = new Remnants(store.uri(), kafka.bootstrapServers(), logs, word, "none" + word);
    }

    @AfterEach
    void leave() {
        remnants.close();
    }

    @AfterAll
    void close() {
        database.drop();
        client.close();
        store.close();
        kafka.close();
    }

    @Test
    void findsNothingWhereNothingWasLeft() throws Exception {
        Files.writeString(logs.resolve("directory-1.log"), "started");
        database.getCollection("people").insertOne(new Document("name", "Pilar"));
        publish("pilar.state.v1", Map.of("cleanup.policy", "compact"), "per_1", "Pilar");

        assertThat(remnants.lasting()).isEmpty();
        assertThat(remnants.passing()).isEmpty();
    }

    @Test
    void findsWhatACollectionHasHoweverItIsKept() throws Exception {
        String upper = word.toUpperCase(Locale.ROOT);
        List<Document> places = List.of(
                new Document("st", new Document("names", List.of(new Document("text", "María " + upper)))),
                new Document("counts", new Document(word, 1)),
                new Document("_id", "per:" + word),
                new Document("body", new Binary(("{\"name\":\"" + word + "\"}").getBytes(StandardCharsets.UTF_8))),
                new Document("data", new Binary(packed(word))));
        for (int each = 0; each < places.size(); each++) {
            database.getCollection("of_" + word.substring(20) + each).insertOne(places.get(each));
        }

        assertThat(remnants.lasting()).hasSize(places.size()).allMatch(each -> each.startsWith("remnants_" + run));
    }

    @Test
    void findsTheLastRecordOfAKeyAlone() throws Exception {
        String topic = word + ".state.v1";
        Map<String, String> compacted = Map.of("cleanup.policy", "compact");
        publish(topic, compacted, "per_1", word);
        publish(topic, compacted, "per_2", word);
        assertThat(remnants.lasting()).hasSize(2);

        publish(topic, compacted, "per_1", "Pilar");
        publish(topic, compacted, "per_2", null);

        assertThat(remnants.lasting()).isEmpty();
        publish(topic, compacted, word, null);
        assertThat(remnants.lasting()).as("of a key that says it").hasSize(1);
    }

    @Test
    void letsChangesGoWithTheirRetentionAndNothingElse() throws Exception {
        publish(word + ".changes.v1", Map.of("retention.ms", MONTH), "per_1", word);
        publish(word + ".header.changes.v1", Map.of("retention.ms", MONTH), "per_1", "Pilar", word);
        assertThat(remnants.lasting()).isEmpty();
        assertThat(remnants.passing()).hasSize(2);

        publish(word + ".kept.changes.v1", Map.of("retention.ms", "-1"), "per_1", word);
        publish(word + ".year.changes.v1", Map.of("retention.ms", MONTH + "0"), "per_1", word);
        publish(word + ".both.changes.v1", Map.of("cleanup.policy", "compact,delete"), "per_1", word);
        publish(word + ".events.dlt", Map.of("retention.ms", MONTH), "per_1", word);

        assertThat(remnants.lasting()).hasSize(4);
        assertThat(remnants.passing()).hasSize(2);
    }

    @Test
    void findsWhatWasLogged() throws Exception {
        Files.writeString(logs.resolve("directory-1.log"), "refused: " + word);

        assertThat(remnants.lasting()).containsExactly("directory-1.log");
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
            deflating.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private void publish(String topic, Map<String, String> settings, String key, @Nullable String value)
            throws Exception {
        publish(topic, settings, key, value, "");
    }

    private void publish(String topic, Map<String, String> settings, String key, @Nullable String value, String header)
            throws Exception {
        // Names of topics are no place to look into, and have few letters to choose from.
        String name = "cabildo." + topic.replace(word, String.valueOf(word.hashCode() & 0xFFFFFF));
        Map<String, Object> broker = Map.of("bootstrap.servers", kafka.bootstrapServers());
        try (Admin admin = Admin.create(broker);
                KafkaProducer<String, byte[]> producer =
                        new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            if (!admin.listTopics().names().get().contains(name)) {
                admin.createTopics(List.of(new NewTopic(name, 2, (short) 1).configs(settings)))
                        .all()
                        .get();
            }
            byte[] bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(name, key, bytes);
            record.headers().add("note", header.getBytes(StandardCharsets.UTF_8));
            producer.send(record).get();
        }
    }
}
