package lat.cabildo.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Instances of two versions side by side on one store, while what is stored changes its form. */
class UpgradeIT {
    private static final String SERVICE = "u" + UUID.randomUUID().toString().substring(0, 8);
    private static final int NOTES = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @AfterEach
    void stop() {
        instances.forEach(ConfigurableApplicationContext::close);
        try (MongoClient client = client()) {
            client.getDatabase("cabildo_" + SERVICE).drop();
        }
    }

    @Test
    void oldAndNewInstancesServeTheSameRecordsUntilTheOldOnesAreGone() {
        Notes.Desk before = Notes.desk(start(Notes.OldService.class));
        Map<String, String> written = new ConcurrentHashMap<>();
        for (int each = 0; each < NOTES; each++) {
            String text = "before " + each;
            written.put(before.write(text), text);
        }

        Notes.Desk one = Notes.desk(start(Notes.NewService.class));
        Notes.Desk other = Notes.desk(start(Notes.NewService.class));
        int turn = 0;
        for (String id : List.copyOf(written.keySet())) {
            Notes.Desk desk = List.of(before, one, other).get(turn++ % 3);
            desk.edit(id, "beside " + id);
            written.put(id, "beside " + id);
            written.put(desk.write("new " + id), "new " + id);
        }
        written.forEach((id, text) -> assertThat(List.of(before.read(id), one.read(id), other.read(id)))
                .containsOnly(text));

        await().atMost(PATIENCE).until(() -> upgrade().getInteger("pass") == 2);
        String late = before.write("late");
        written.put(late, "late");
        assertThat(bodies()).containsEntry(late, "");

        // What the old one has written behind the first pass is found by the second one, which is due when it is gone.
        instances.removeFirst().close();
        bringForward();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(bodies()).isEqualTo(written));
    }

    private static Document upgrade() {
        try (MongoClient client = client()) {
            Document found = migrations(client).find().first();
            return found == null ? new Document("pass", 0) : found;
        }
    }

    /** As if the time for an upgrade were over. */
    private static void bringForward() {
        try (MongoClient client = client()) {
            migrations(client).updateMany(new Document(), new Document("$set", new Document("notBefore", new Date(0))));
        }
    }

    private static MongoCollection<Document> migrations(MongoClient client) {
        return client.getDatabase("cabildo_" + SERVICE).getCollection("migrations");
    }

    private static Map<String, String> bodies() {
        Map<String, String> bodies = new ConcurrentHashMap<>();
        try (MongoClient client = client()) {
            MongoDatabase database = client.getDatabase("cabildo_" + SERVICE);
            for (Document each : database.getCollection("notes").find()) {
                String body = each.get("st", Document.class).getString("body");
                bodies.put(each.getString("_id"), body == null ? "" : body);
            }
        }
        return bodies;
    }

    private ConfigurableApplicationContext start(Class<?> service) {
        ConfigurableApplicationContext instance = new SpringApplicationBuilder(service)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:cabildo-defaults.yaml",
                        // Without a web server there is no indicator of the store.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--cabildo.service=" + SERVICE,
                        "--cabildo.backbone.index-versions=true",
                        "--cabildo.migrations.batch=7",
                        "--cabildo.migrations.takeover=1s",
                        "--cabildo.migrations.again-after=1h",
                        "--spring.mongodb.uri=" + Infrastructure.store().uri(),
                        "--spring.kafka.bootstrap-servers="
                                + Infrastructure.kafka().bootstrapServers());
        instances.add(instance);
        return instance;
    }

    private static MongoClient client() {
        return MongoClients.create(Infrastructure.store().uri());
    }
}
