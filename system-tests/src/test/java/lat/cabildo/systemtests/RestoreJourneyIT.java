package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Service;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * An installation with the sample data, of which a copy was kept at one moment, and that has gone on since. All of it
 * is lost, or a part; each test begins with the copy brought back, as an operator would.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "restore", matches = "long", disabledReason = "takes minutes: -Drestore=long")
class RestoreJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String ADDRESS = "prensa@cuenca.example";

    private final Installation installation = new Installation();
    private final Holdings holdings = new Holdings();
    private Map<String, JsonNode> before = Map.of();

    @BeforeAll
    void keepACopy() throws Exception {
        installation.start();
        holdings.load(installation);
        String city = holdings.id("cuenca");
        holdings.note(
                Requests.subscription(installation.api(NOTIFICATIONS), city, Requests.email(ADDRESS), city + "@1"));
        rename("Santa Ana de los Ríos de Cuenca", 1);
        register("evelyn@example.org");
        installation.awaitQuiet();
        before = holdings.shown(installation);
        Proof.of(installation.urls()).holds();
        installation.stop();
        installation.backUp();
    }

    @BeforeEach
    void restore() {
        installation.restoreStore();
        installation.restoreKafka();
        installation.start();
    }

    @AfterEach
    void end() {
        installation.kill();
    }

    @AfterAll
    void close() {
        installation.close();
    }

    @Test
    void bringsStoreAndTopicsBackFromOneMoment() throws Exception {
        String person = holdings.id("cristian-zamora");
        rename("Cuenca, Patrimonio de la Humanidad", 1);
        Answer lost = Requests.city(installation.api(DIRECTORY), "Girón");
        Answer receipt = erase(person);
        register("josue@example.org");
        installation.awaitQuiet();
        List<String> mailed = installation.mail().subjectsTo("@");

        installation.kill();
        restore();

        installation.awaitQuiet();
        assertThat(holdings.shown(installation)).isEqualTo(before);
        assertThat(installation
                        .api(DIRECTORY)
                        .get("/organizations/" + lost.id())
                        .status())
                .isEqualTo(404);
        Proof.of(installation.urls()).holds();
        assertThat(installation.mail().subjectsTo("@")).isEqualTo(mailed);

        eraseAgain(receipt.body().path("records").values().stream()
                .map(each -> each.path("person").asString())
                .toList());
        rename("Cuenca de los Andes", 1);
        register("luis@example.org");
        installation.awaitQuiet();
        requireEachNumberOnce();
        Proof.of(installation.urls()).holds();
        List<String> since = new ArrayList<>(installation.mail().subjectsTo("@"));
        mailed.forEach(since::remove);
        // To the secretariat, and to whoever asked for the city.
        String renamed = "Santa Ana de los Ríos de Cuenca se llama ahora Cuenca de los Andes";
        assertThat(since).containsExactly(renamed, renamed);
        requireAlteredCopyToBeFound();
    }

    @Test
    void fillsTopicsThatWereLost() throws Exception {
        rename("Cuenca, Patrimonio de la Humanidad", 1);
        Answer receipt = erase(holdings.id("cristian-zamora"));
        installation.awaitQuiet();
        Map<String, JsonNode> last = holdings.shown(installation);
        List<String> mailed = installation.mail().subjectsTo("@");

        installation.kill();
        installation.loseKafka();
        installation.launch();
        Stream.of(Service.values()).forEach(each -> awaitBroken(each, "it was lost"));
        refill();

        assertThat(holdings.shown(installation)).isEqualTo(last);
        assertThat(installation.mail().subjectsTo("@")).isEqualTo(mailed);
        for (JsonNode each : receipt.body().path("records")) {
            awaitErased(each.path("person").asString());
        }
        rename("Cuenca de los Andes", 1);
        installation.awaitQuiet();
        requireOrder();
        Proof.of(installation.urls()).holds();
    }

    @Test
    void goesBackToAnEarlierStore() throws Exception {
        rename("Cuenca, Patrimonio de la Humanidad", 1);
        Requests.city(installation.api(DIRECTORY), "Girón");
        installation.awaitQuiet();
        List<String> mailed = installation.mail().subjectsTo("@");

        installation.kill();
        installation.restoreStore();
        Document letter = sentSinceTheCopy();
        installation.launch();
        awaitBroken(DIRECTORY, "it is from an earlier moment");
        awaitBroken(NOTIFICATIONS, "it is from an earlier moment");
        assertThat(installation.mail().subjectsTo("@")).isEqualTo(mailed);
        installation.kill();
        putBack(letter);
        installation.deleteTopics();
        installation.launch();
        Stream.of(Service.values()).forEach(each -> awaitBroken(each, "it was lost"));
        refill();
        List.of(EVENTS, AGREEMENTS, NOTIFICATIONS).forEach(this::rebuild);

        Proof.of(installation.urls()).holds();
        assertThat(holdings.shown(installation)).isEqualTo(before);
        assertThat(installation.mail().subjectsTo("@")).isEqualTo(mailed);
        rename("Cuenca de los Andes", 1);
        installation.awaitQuiet();
        requireOrder();
        Proof.of(installation.urls()).holds();
    }

    /** Lets a letter wait in the store that has arrived long ago; as it stood before. */
    private Document sentSinceTheCopy() {
        return inDeliveries(deliveries -> {
            Document letter = Objects.requireNonNull(
                    deliveries.find(new Document("st.status", "DELIVERED")).first());
            Document waiting = new Document("st.status", "PLANNED").append("st.dueAt", Date.from(Instant.EPOCH));
            deliveries.updateOne(new Document("_id", letter.get("_id")), new Document("$set", waiting));
            return letter;
        });
    }

    private void putBack(Document letter) {
        Document waited = inDeliveries(deliveries ->
                Objects.requireNonNull(deliveries.findOneAndReplace(new Document("_id", letter.get("_id")), letter)));
        assertThat(waited.get("st", Document.class).getString("status")).isEqualTo("PLANNED");
    }

    private <T> T inDeliveries(Function<MongoCollection<Document>, T> work) {
        try (MongoClient client = MongoClients.create(installation.store())) {
            return work.apply(client.getDatabase("cabildo_notifications").getCollection("deliveries"));
        }
    }

    /** The command finds one copy that was altered by hand, and none once it was built anew. */
    private void requireAlteredCopyToBeFound() throws Exception {
        String city = holdings.id("cuenca");
        try (MongoClient client = MongoClients.create(installation.store())) {
            MongoCollection<Document> copies =
                    client.getDatabase("cabildo_events").getCollection("replica_directory_organization");
            Document it = new Document("_id", city);
            assertThat(copies.updateOne(it, new Document("$set", new Document("st.country", "PE")))
                            .getModifiedCount())
                    .isEqualTo(1);

            Proof red = Proof.of(installation.urls());

            assertThat(red.status()).as(red.words()).isEqualTo(1);
            assertThat(red.words())
                    .contains("different: copy of cabildo.directory.organization.state.v1 at "
                            + installation.instance(EVENTS).url())
                    .contains("1 records differ\n    " + city);
            assertThat(installation
                            .api(EVENTS)
                            .post("/operations/replicas/replica_directory_organization/rebuild", null)
                            .status())
                    .isEqualTo(202);
            within(
                    PATIENCE,
                    () -> assertThat(installation
                                    .api(EVENTS)
                                    .get("/operations/replicas")
                                    .body()
                                    .toString())
                            .contains("replica_directory_organization_1"));
        }
        Proof.of(installation.urls()).holds();
    }

    private void awaitBroken(Service service, String why) {
        within(
                PATIENCE.multipliedBy(3),
                () -> assertThat(installation
                                .api(service)
                                .get("/operations/relay")
                                .body()
                                .path("broken")
                                .asString(""))
                        .as(service.word())
                        .contains(why));
        assertThat(installation.api(service).get("/actuator/health/readiness").status())
                .isEqualTo(503);
    }

    /** As whoever operates the services does once they have said that topics were lost. */
    private void refill() {
        for (Service each : Service.values()) {
            assertThat(installation.api(each).post("/operations/refill", null).status())
                    .isEqualTo(202);
        }
        for (Service each : Service.values()) {
            installation.instance(each).awaitReady();
            within(
                    PATIENCE,
                    () -> assertThat(installation
                                    .api(each)
                                    .get("/operations/refill")
                                    .body()
                                    .path("shards")
                                    .values())
                            .isNotEmpty()
                            .allMatch(shard -> shard.path("done").asBoolean()));
        }
        installation.awaitQuiet();
    }

    private void rebuild(Service reader) {
        Api api = installation.api(reader);
        List<JsonNode> copies =
                List.copyOf(api.get("/operations/replicas").body().path("items").values());
        assertThat(copies).isNotEmpty();
        copies.forEach(each -> assertThat(
                        api.post("/operations/replicas/" + each.path("name").asString() + "/rebuild", null)
                                .status())
                .isEqualTo(202));
        within(
                PATIENCE,
                () -> assertThat(api.get("/operations/replicas")
                                .body()
                                .path("items")
                                .values())
                        .allMatch(each -> each.path("rebuild").isMissingNode()
                                && !each.path("collection").equals(each.path("name"))));
    }

    private void awaitErased(String person) {
        for (Service each : List.of(EVENTS, AGREEMENTS, NOTIFICATIONS)) {
            within(
                    PATIENCE,
                    () -> assertThat(installation
                                    .api(each)
                                    .get("/operations/copies/" + person)
                                    .body()
                                    .path("items")
                                    .values())
                            .isNotEmpty()
                            .allMatch(copy -> copy.path("erased").asBoolean()));
        }
    }

    /** A letter for each change comes of it. */
    private void rename(String name, int letters) {
        int mailed = installation.mail().subjectsTo(ADDRESS).size();
        Requests.rename(installation.api(DIRECTORY), holdings.id("cuenca"), name);
        within(
                PATIENCE,
                () -> assertThat(installation.mail().subjectsTo(ADDRESS)).hasSize(mailed + letters));
    }

    private void register(String address) {
        Answer event = installation.api(EVENTS).get("/events/" + holdings.id("buro-2025"));
        String path = "/events/" + event.id();
        Requests.done(installation
                .api(EVENTS)
                .send(
                        "PUT",
                        path + "/registration-policy",
                        Map.of("type", "native", "capacity", 50, "zone", "America/Guayaquil"),
                        "If-Match",
                        "*"));
        Answer registered = Requests.done(installation
                .api(EVENTS)
                .post(path + "/registrations", Map.of("name", "Evelyn Llerena", "email", address, "seats", 1)));
        if (before.isEmpty()) {
            holdings.note(registered);
        }
    }

    private Answer erase(String person) {
        Answer receipt = Requests.done(installation
                .api(DIRECTORY)
                .post("/people/" + person + "/erase", Map.of("reason", "requested"), "If-Match", "*"));
        within(
                PATIENCE,
                () -> assertThat(installation
                                .api(DIRECTORY)
                                .get("/erasures/" + receipt.id())
                                .body()
                                .path("status")
                                .asString())
                        .isEqualTo("carried-out"));
        return installation.api(DIRECTORY).get("/erasures/" + receipt.id());
    }

    /** The receipt that was kept outside says whom; the restored store knows nothing of it. */
    private void eraseAgain(List<String> people) {
        assertThat(people).isNotEmpty();
        for (String person : people) {
            assertThat(installation.api(DIRECTORY).get("/people/" + person).status())
                    .isEqualTo(200);
            erase(person);
            awaitErased(person);
        }
    }

    /** Every history counts from 1 without a gap, and no number stands for two changes. */
    private void requireEachNumberOnce() {
        told().forEach((changes, events) -> {
            Map<String, Long> last = new HashMap<>();
            for (PublishedEvent each : events) {
                assertThat(each.sequence())
                        .as("%s on %s", each, changes)
                        .isEqualTo(last.getOrDefault(each.subject(), 0L) + 1);
                last.put(each.subject(), each.sequence());
            }
        });
    }

    /** The same of topics that begin with what came after they were lost. */
    private void requireOrder() {
        told().forEach((changes, events) -> {
            Map<String, Long> last = new HashMap<>();
            for (PublishedEvent each : events) {
                assertThat(each.sequence())
                        .as("%s on %s", each, changes)
                        .isGreaterThan(last.getOrDefault(each.subject(), 0L));
                last.put(each.subject(), each.sequence());
            }
        });
    }

    /** All changes of all services, by topic. */
    private Map<String, List<PublishedEvent>> told() {
        Map<String, List<PublishedEvent>> told = new HashMap<>();
        for (Service service : Service.values()) {
            for (JsonNode topic :
                    installation.api(service).get("/operations/topics").body().path("items")) {
                String changes = "cabildo.%s.%s.changes.v1"
                        .formatted(service.word(), topic.path("aggregate").asString());
                told.computeIfAbsent(changes, installation.published()::all);
            }
        }
        return told;
    }
}
