package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.FreePorts;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.LocalStore;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.SyntheticRegister;
import lat.cabildo.platform.test.SyntheticRegister.LocalGovernment;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Instance;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A directory that is killed while it reads a file, checks it, has written a part of it and not said so, and applies
 * it; started again, it goes on by itself. It has a broker and a database of its own, and the heap of {@code ./run},
 * whatever {@code -Dimport.rows} says; 100,000 are for a store with indexes.
 */
class KilledImportIT {
    private static final int ROWS = Integer.getInteger("import.rows", 2_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60 + ROWS / 100);
    private static final Duration LOOK = Duration.ofMillis(2);
    private static final int CHUNK = 250;
    private static final int CHUNKS = ROWS / CHUNK;
    private static final int CHECK = 1;
    private static final int APPLICATION = 2;
    private static final Document EXISTS = new Document("$exists", true);
    private static final String CHANGES = "cabildo.directory.organization.changes.v1";
    private static final String STATE = "cabildo.directory.organization.state.v1";
    private static final String IMPORTS = "cabildo.directory.import.changes.v1";

    private final SyntheticRegister register = new SyntheticRegister(ROWS, 16_400);
    private final Checkout checkout = Checkout.here();
    private final Path run = checkout.runDirectory("imports");
    private final LocalStore store = LocalStore.start();
    private final LocalKafka kafka = LocalKafka.start(run.resolve("kafka"));
    private final MongoClient client = MongoClients.create(store.uri());
    private final MongoDatabase database =
            client.getDatabase("imports_" + UlidCreator.getUlid().toString().toLowerCase(Locale.ROOT));
    private Instance directory = start("");

    @AfterEach
    void end() throws IOException {
        directory.close();
        kafka.close();
        try (store;
                client) {
            database.drop();
            Checkout.delete(run.resolve("kafka"));
        }
    }

    @Test
    void doublesNothingAndLosesNothing() throws Exception {
        directory.awaitReady();
        Answer unread = Requests.done(api().post("/imports", Map.of()));
        String id = Requests.done(api().post("/imports", Map.of())).id();

        Future<?> half = ImportedTable.of(register.csv().limit(ROWS / 2)).sendWithoutEndTo(api(), unread);
        waitUntil(() -> database.getCollection("import_rows").countDocuments() >= 2);
        assertThat(ImportedTable.of(register.csv()).sendTo(api(), await(id, "open")))
                .isEqualTo(200);
        killOnce(() -> chunks(id, CHECK) >= 2);
        assertThat(half).failsWithin(PATIENCE);
        assertThat(chunks(id, CHECK)).isLessThan(CHUNKS);

        // Written are the check's end, the start, the first part and the second one.
        directory = start("after-write:halt:4").awaitReady();
        assertThat(await(unread.id(), "open").version()).isEqualTo(1);
        Answer checked = await(id, "checked");
        assertThat(checked.body().at("/progress/created").asInt()).isEqualTo(ROWS);
        Requests.done(api().post("/imports/" + id + "/start", null, "If-Match", checked.tag()));
        waitUntil(() -> !directory.alive());
        assertThat(chunks(id, APPLICATION)).isEqualTo(1);
        assertThat(database.getCollection("organizations").countDocuments()).isEqualTo(2 * CHUNK);

        directory = start("");
        killOnce(() -> chunks(id, APPLICATION) >= 3);
        assertThat(chunks(id, APPLICATION)).isLessThan(CHUNKS);

        directory = start("").awaitReady();
        await(id, "applied");
        Map<String, String> made = requireEachRowOnce();
        requireTrueReport(id, made);
        requireEachDomainEventOnce(id, made);
    }

    private Instance start(String failpoints) {
        String uri = store.uri();
        Surroundings surroundings = new Surroundings(
                Tokens.secretariat().issuer(), kafka.bootstrapServers(), uri, store.kind(), FreePorts.any());
        return Instance.start(
                checkout.jar(DIRECTORY),
                "directory",
                run,
                surroundings,
                Map.of(
                        "SPRING_MONGODB_DATABASE",
                        database.getName(),
                        "CABILDO_BACKBONE_PARTITIONS",
                        "2",
                        "CABILDO_BACKBONE_SHARDS",
                        "2",
                        "CABILDO_FAILPOINTS",
                        failpoints));
    }

    private Api api() {
        return new Api(directory.url(), Tokens.secretariat().value());
    }

    private void killOnce(BooleanSupplier due) throws InterruptedException {
        waitUntil(due);
        directory.kill();
    }

    /** Looks more often than a part of the file takes. */
    private static void waitUntil(BooleanSupplier due) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!due.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(LOOK);
        }
    }

    /** How many parts of the file a run is done with. */
    private int chunks(String id, int run) {
        Document progress = database.getCollection("import_runs")
                .find(new Document("_id", id + "@" + run))
                .first();
        return progress == null ? 0 : progress.getInteger("chunks");
    }

    private Answer await(String id, String status) {
        Map<String, Answer> last = new HashMap<>();
        within(PATIENCE, () -> {
            Answer answer = api().get("/imports/" + id);
            assertThat(answer.body().path("status").asString()).isEqualTo(status);
            last.put(status, answer);
        });
        return Objects.requireNonNull(last.get(status));
    }

    /** The organizations' names by their ids. */
    private Map<String, String> requireEachRowOnce() {
        Map<String, String> codes = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Document each : database.getCollection("organizations").find()) {
            assertThat(each.getLong("version")).isEqualTo(1);
            String code = each.getList("uniq", String.class).getFirst();
            assertThat(codes.put(code, each.getString("_id"))).as(code).isNull();
            Document state = each.get("st", Document.class);
            names.put(
                    each.getString("_id"),
                    state.get("details", Document.class)
                            .get("names", Document.class)
                            .getList("all", Document.class)
                            .getFirst()
                            .getString("text"));
        }
        Map<String, String> expected =
                register.all().collect(Collectors.toMap(each -> "synthetic:" + each.code(), LocalGovernment::name));
        assertThat(codes).hasSize(ROWS);
        assertThat(codes.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> names.get(each.getValue()))))
                .isEqualTo(expected);
        return names;
    }

    private void requireTrueReport(String id, Map<String, String> made) {
        JsonNode progress = api().get("/imports/" + id).body().path("progress");
        assertThat(progress.path("done").asInt()).isEqualTo(ROWS);
        assertThat(progress.path("created").asInt()).isEqualTo(ROWS);
        Map<Integer, String> rows = new HashMap<>();
        String next = "/imports/" + id + "/rows?size=500";
        while (!next.isEmpty()) {
            Answer page = api().get(next);
            for (JsonNode each : page.body().path("items")) {
                assertThat(each.path("outcome").asString()).isEqualTo("created");
                assertThat(rows.put(
                                each.path("row").asInt(),
                                each.path("organization").asString()))
                        .isNull();
            }
            next = page.header("Link").replaceFirst("(?s)^(<([^>]*)>; *rel=\"?next\"?)?.*", "$2");
        }
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(2, ROWS + 2).mapToObj(Math::toIntExact).toList());
        assertThat(rows.values()).containsExactlyInAnyOrderElementsOf(made.keySet());
    }

    /** Whoever died between a commit and its note repeats a domain event as it was. */
    private void requireEachDomainEventOnce(String id, Map<String, String> made) {
        PublishedEvents published = PublishedEvents.at(kafka.bootstrapServers());
        within(PATIENCE, () -> {
            assertThat(database.getCollection("organizations").countDocuments(new Document("ob.ev.0", EXISTS)))
                    .isZero();
            assertThat(database.getCollection("imports").countDocuments(new Document("ob.ev.0", EXISTS)))
                    .isZero();
        });
        for (String topic : List.of(CHANGES, STATE)) {
            Map<String, List<PublishedEvent>> all = byId(published.all(topic));
            assertThat(all.keySet()).isEqualTo(made.keySet());
            all.forEach((organization, events) -> {
                assertThat(events).hasSize(1);
                assertThat(events.getFirst().sequence()).isEqualTo(1);
                assertThat(events.getFirst().state().path("name").asString()).isEqualTo(made.get(organization));
            });
        }
        assertThat(Objects.requireNonNull(byId(published.all(IMPORTS)).get(id)))
                .extracting(PublishedEvent::sequence)
                .containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    private static Map<String, List<PublishedEvent>> byId(List<PublishedEvent> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        PublishedEvent::subject,
                        Collectors.collectingAndThen(Collectors.toList(), KilledImportIT::withoutRepetitions)));
    }

    private static List<PublishedEvent> withoutRepetitions(List<PublishedEvent> events) {
        Map<Long, PublishedEvent> first = new LinkedHashMap<>();
        for (PublishedEvent each : events) {
            PublishedEvent known = first.putIfAbsent(each.sequence(), each);
            assertThat(each.id()).isEqualTo(known == null ? each.id() : known.id());
            assertThat(each.data()).isEqualTo(known == null ? each.data() : known.data());
        }
        return List.copyOf(first.values());
    }
}
