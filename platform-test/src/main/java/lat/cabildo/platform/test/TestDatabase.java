package lat.cabildo.platform.test;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;

/**
 * The database of this run. On a store that outlives the run it is dropped at the end, and so is, at the start, what
 * runs before yesterday could not drop.
 */
final class TestDatabase {
    static final String NAME;

    private static final String PREFIX = "cabildo_test_";
    private static final Duration LONGEST_RUN = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(TestDatabase.class);

    static {
        Ulid run = UlidCreator.getUlid();
        NAME = PREFIX + run.toString().toLowerCase(Locale.ROOT);
        LocalStore store = Infrastructure.store();
        LOG.info("Tests run on {}, database {}", store.kind().description(), NAME);
        if (store.kind() == LocalStore.Kind.GIVEN) {
            tidy(store.uri(), run.getInstant().minus(LONGEST_RUN));
            SpringApplication.getShutdownHandlers().add(() -> drop(store.uri()));
        }
    }

    private TestDatabase() {}

    static boolean isLeftover(String name, Instant before) {
        String run = name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : "";
        return Ulid.isValid(run) && Ulid.from(run).getInstant().isBefore(before);
    }

    private static void tidy(String uri, Instant before) {
        try (MongoClient client = MongoClients.create(uri)) {
            for (String name : client.listDatabaseNames()) {
                if (isLeftover(name, before)) {
                    client.getDatabase(name).drop();
                }
            }
        }
    }

    private static void drop(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            client.getDatabase(NAME).drop();
        }
    }
}
