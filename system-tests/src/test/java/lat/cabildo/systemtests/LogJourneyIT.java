package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Service;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever goes wrong where, each line of every log is JSON, those of a request have its ids, and none says what it was
 * about: that has a word in it which nothing else has.
 */
class LogJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String TOPIC = "cabildo.directory.organization.state.v1";

    private final Cabildo cabildo = Cabildo.running();
    private final Api directory = cabildo.api(DIRECTORY);
    private final String mark =
            "zl" + UlidCreator.getUlid().toString().substring(10).toLowerCase(Locale.ROOT);
    private final String correlation = UUID.randomUUID().toString();
    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private final String[] known = {
        "X-Correlation-ID", correlation, "traceparent", "00-" + trace + "-b7ad6b7169203331-00"
    };
    private final MongoClient store = MongoClients.create(cabildo.storeUri());
    private final MongoCollection<Document> people =
            store.getDatabase(cabildo.database(DIRECTORY)).getCollection("people");

    @AfterEach
    void close() {
        store.close();
    }

    /** As if it had been written by something else: what reads it prints what it cannot read. */
    @ParameterizedTest
    @ValueSource(strings = {"st.standing.status", "st.details.names", "st.details.names.all.0.type"})
    void ofWhatIsStoredInAnotherForm(String field) {
        Answer person = Requests.done(directory.post("/people", person()));
        people.updateOne(new Document("_id", person.id()), new Document("$set", new Document(field, mark)));

        assertThat(directory.get("/people/" + person.id(), known).status()).isEqualTo(500);

        requireLogged("ERROR", "unexpected failure");
        requireDiscreet();
        people.deleteOne(new Document("_id", person.id()));
    }

    /** It says which value. */
    @Test
    void ofAValueThatTheStoreHasAlready() {
        String index = people.createIndex(
                new Document("st.details.honorific", 1),
                new IndexOptions().unique(true).sparse(true));
        try {
            Requests.done(directory.post("/people", person()));

            assertThat(directory.post("/people", person(), known).status()).isGreaterThanOrEqualTo(500);
        } finally {
            people.dropIndex(index);
        }
        requireLogged("WARN", "refused for now");
        requireDiscreet();
    }

    /** It says where it stopped, and at what. */
    @Test
    void ofARequestThatCannotBeUnderstood() {
        assertThat(directory
                        .post("/people", Map.of("names", mark + "@cuenca.example"), known)
                        .status())
                .isEqualTo(400);
        assertThat(directory
                        .post("/people", Map.of("names", List.of(Map.of("text", mark, "type", mark))), known)
                        .status())
                .isEqualTo(400);
        assertThat(directory.get("/people?size=" + mark, known).status()).isEqualTo(400);
        assertThat(directory.get("/people/" + mark, known).status()).isEqualTo(404);

        requireDiscreet();
    }

    /** It says whom it does not know. */
    @Test
    void ofAMailServerThatRefuses() {
        String address = mark + "@cuenca.example";
        Answer city = Requests.city(directory, "Loja");
        Answer subscription =
                Requests.subscription(cabildo.api(NOTIFICATIONS), city.id(), Requests.email(address), city.seen());
        cabildo.mail().stop();
        try (RefusingMailServer refusing = new RefusingMailServer(cabildo.mail().port())) {
            Requests.rename(directory, city.id(), "Loja de " + mark);
            within(PATIENCE, () -> assertThat(refusing.refused()).isPositive());
            within(
                    PATIENCE,
                    () -> assertThat(cabildo.api(NOTIFICATIONS)
                                    .get("/deliveries?subscription=" + subscription.id())
                                    .body()
                                    .at("/items/0/status")
                                    .asString())
                            .isNotIn("", "planned", "sending"));
        } finally {
            cabildo.mail().start();
        }

        requireDiscreet();
    }

    /** Its reader says why it cannot read it. */
    @Test
    void ofARecordThatCannotBeRead() throws Exception {
        Answer city = Requests.city(directory, "Loja");
        Map<String, Object> broker = Map.of("bootstrap.servers", cabildo.kafka().bootstrapServers());
        byte[] broken = "{\"state\":{\"name\":\"%s\"".formatted(mark).getBytes(StandardCharsets.UTF_8);
        RecordMetadata place;
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(broker, new StringSerializer(), new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> foreign = new ProducerRecord<>(TOPIC, city.id(), broken);
            foreign.headers().add(PublishedEvents.FOREIGN, new byte[0]);
            place = producer.send(foreign).get();
        }

        within(
                PATIENCE,
                () -> assertThat(lines(EVENTS))
                        .anyMatch(each -> each.path("message")
                                .asString()
                                .contains("cannot read %s-%d@%d".formatted(TOPIC, place.partition(), place.offset()))));
        requireDiscreet();
        // Which heals the copies.
        Requests.rename(directory, city.id(), "Loja de los Zarzas");
    }

    private Map<String, ?> person() {
        return Map.of("honorific", mark, "names", List.of(Map.of("text", "Zoila", "type", "legal")));
    }

    private void requireLogged(String level, String message) {
        assertThat(lines(DIRECTORY)).anySatisfy(line -> {
            assertThat(line.path("correlationId").asString()).isEqualTo(correlation);
            assertThat(line.path("traceId").asString()).isEqualTo(trace);
            assertThat(line.at("/log/level").asString()).isEqualTo(level);
            assertThat(line.path("message").asString()).isEqualTo(message);
            assertThat(line.at("/error/type").asString()).isNotEmpty();
            assertThat(line.at("/error/stack_trace").asString())
                    .startsWith(line.at("/error/type").asString())
                    .contains("at lat.cabildo.");
        });
    }

    private void requireDiscreet() {
        for (Service service : Service.values()) {
            assertThat(lines(service))
                    .as(service.word())
                    .isNotEmpty()
                    .noneMatch(each -> each.toString().toLowerCase(Locale.ROOT).contains(mark));
        }
    }

    private List<JsonNode> lines(Service service) {
        try {
            String all = Files.readString(cabildo.instance(service).log());
            // The last one may just be being written.
            return all.substring(0, all.lastIndexOf('\n') + 1)
                    .lines()
                    .map(JsonMapper.shared()::readTree)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
