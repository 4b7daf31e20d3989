package lat.cabildo.systemtests;

import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Instance;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A directory whose people were stored before they could be searched is upgraded, and each instance is killed in it.
 */
class MigrationJourneyIT {
    private static final int PEOPLE = 30;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String MIGRATION = "words-of-earlier-people";

    private final Cabildo cabildo = Cabildo.running();
    private final String database = cabildo.newDatabase();
    private final MongoClient client = MongoClients.create(cabildo.storeUri());
    private final MongoDatabase store = client.getDatabase(database);

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void goesOnFromInstanceToInstanceAlthoughEachIsKilledBetweenBatches() {
        try (Instance before = start("before", "").awaitReady()) {
            Api directory = api(before);
            IntStream.range(0, PEOPLE).forEach(each -> Requests.done(directory.post("/people", named(each))));
        }
        store.getCollection("person_words").drop();
        store.getCollection("migrations").drop();

        try (Instance one = start("one", "AFTER_BATCH:halt:2");
                Instance other = start("other", "AFTER_BATCH:halt:2")) {
            await().atMost(PATIENCE).until(() -> !one.alive() && !other.alive());
        }
        assertThat(standing().getBoolean("done")).isFalse();
        assertThat(standing().getLong("epoch")).isEqualTo(2);
        // Each has noted one batch of two.
        assertThat(standing().getString("after")).isEqualTo(person(9));

        try (Instance last = start("last", "").awaitReady()) {
            await().atMost(PATIENCE).until(() -> standing().getBoolean("done"));
            for (int each = 0; each < PEOPLE; each++) {
                assertThat(api(last)
                                .get("/people:suggest?q=zoraida%20" + word(each))
                                .body()
                                .at("/items/0/id")
                                .asString())
                        .isEqualTo(person(each));
            }
        }
    }

    private String person(int place) {
        return Objects.requireNonNull(store.getCollection("people")
                        .find()
                        .sort(new Document("_id", 1))
                        .skip(place)
                        .first())
                .getString("_id");
    }

    private Document standing() {
        return Objects.requireNonNull(store.getCollection("migrations")
                .find(new Document("_id", MIGRATION))
                .first());
    }

    private static Map<String, ?> named(int number) {
        return Map.of("names", List.of(Map.of("text", "Zoraida " + word(number), "type", "legal")));
    }

    private static String word(int number) {
        return "quispe" + (char) ('a' + number % 26) + (char) ('a' + number / 26) + "mamani";
    }

    private Instance start(String name, String failpoints) {
        Map<String, String> settings = new HashMap<>();
        settings.put("CABILDO_FAILPOINTS", failpoints);
        settings.put("CABILDO_MIGRATIONS_BATCH", "5");
        settings.put("CABILDO_MIGRATIONS_TAKEOVER", "1s");
        settings.put("CABILDO_MIGRATIONS_AGAINAFTER", "0s");
        return cabildo.start(DIRECTORY, "migration-" + name, database, settings);
    }

    private static Api api(Instance instance) {
        return new Api(instance.url(), Tokens.secretariat().value());
    }
}
