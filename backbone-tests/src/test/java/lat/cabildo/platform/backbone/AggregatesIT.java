package lat.cabildo.platform.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Created;
import lat.cabildo.platform.aggregate.Creation;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.InvalidCursor;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.aggregate.StoreRefusal.Backlogged;
import lat.cabildo.platform.aggregate.StoreRefusal.TooLarge;
import lat.cabildo.platform.aggregate.StoreRefusal.Unavailable;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The same promises by the real store, while no broker answers: everything stays pending. */
class AggregatesIT extends AggregatesPromises {
    private static final String SERVICE = "a" + UUID.randomUUID().toString().substring(0, 8);
    private static ConfigurableApplicationContext context;
    private static MongoClient client;

    @SpringBootApplication
    static class Towns {
        @Bean
        IdTypes ids() {
            return IdTypes.of(TownId.class);
        }
    }

    static final class Language implements PublishedLanguage<Town, TownEvent> {
        @Override
        public String name(TownEvent event) {
            return "changed";
        }

        @Override
        public Object change(TownEvent event) {
            return event;
        }

        @Override
        public Object state(Town town) {
            return town;
        }
    }

    @BeforeAll
    static void connect() {
        client = MongoClients.create(Infrastructure.store().uri());
        context = new SpringApplicationBuilder(Towns.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:cabildo-defaults.yaml",
                        // Without a web server there is no indicator of the store.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--cabildo.service=" + SERVICE,
                        "--spring.mongodb.uri=" + Infrastructure.store().uri(),
                        "--spring.kafka.bootstrap-servers=127.0.0.1:1");
    }

    @AfterAll
    static void disconnect() {
        context.close();
        database().drop();
        client.close();
    }

    @Override
    Aggregates<TownId, Town, TownEvent> towns() {
        database().getCollection("towns").drop();
        return context.getBean(Backbone.class).aggregates(TYPE, new Language());
    }

    @Override
    List<String> events() {
        List<String> events = new ArrayList<>();
        for (Document town : database().getCollection("towns").find()) {
            for (Document entry : town.get("ob", Document.class).getList("ev", Document.class)) {
                byte[] data = entry.getList("records", Document.class)
                        .getFirst()
                        .get("bytes", org.bson.types.Binary.class)
                        .getData();
                events.add(Document.parse(new String(data, java.nio.charset.StandardCharsets.UTF_8))
                        .getEmbedded(List.of("change", "what"), String.class));
            }
        }
        return events;
    }

    @Test
    void everyChangeIsPendingWithItsState() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));
        towns.change(Commands.any(), LIMA, town -> town.rename("Reyes"));

        Document stored = Objects.requireNonNull(database()
                .getCollection("towns")
                .find(new Document("_id", LIMA.value()))
                .first());

        List<Document> pending = stored.get("ob", Document.class).getList("ev", Document.class);
        assertThat(pending).extracting(each -> each.getLong("s")).containsExactly(1L, 2L);
        assertThat(pending)
                .extracting(each -> each.getString("type"))
                .containsOnly("lat.cabildo." + SERVICE + ".town.changed.v1");
        assertThat(stored.getLong("version")).isEqualTo(2);
    }

    @Test
    void takesCommandsWithoutABrokerUntilTooMuchIsPending() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima 1"));
        for (int i = 2; i <= 256; i++) {
            String name = "Lima " + i;
            towns.change(Commands.any(), LIMA, town -> town.rename(name));
        }

        assertThatThrownBy(() -> towns.change(Commands.any(), LIMA, town -> town.rename("Lima 257")))
                .isInstanceOf(Backlogged.class);
        assertThat(events()).hasSize(256);
    }

    @Test
    void refusesPayloadOverTheLimitBeforeTheWrite() {
        assertThatThrownBy(() -> towns.create(Commands.any(), LIMA, () -> Town.found("L".repeat(300_000))))
                .isInstanceOf(TooLarge.class);
        assertThat(events()).isEmpty();
    }

    @Test
    void storesEachOfManyAsItStoresOne() {
        Command command = Commands.any();
        towns.create(command, LIMA, () -> Town.found("Lima").then("survey"));
        Document alone =
                Objects.requireNonNull(database().getCollection("towns").find().first());
        towns = towns();

        List<Created<Town>> created = towns.createAll(List.of(
                new Creation<>(Commands.any(), QUITO, Town.found("Q".repeat(300_000))),
                new Creation<>(command, LIMA, Town.found("Lima").then("survey"))));

        assertThat(created.getFirst())
                .isInstanceOfSatisfying(
                        Created.Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(TooLarge.class));
        assertThat(database().getCollection("towns").find()).containsExactly(alone);
    }

    @Test
    void losesNoneOfManyChangesAtATime() throws Exception {
        towns.create(Commands.any(), LIMA, () -> Town.found(""));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Stored<Town>>> changes = Collections.nCopies(40, this::lengthenUntilTaken);
            for (Future<Stored<Town>> each : threads.invokeAll(changes)) {
                each.get();
            }
        }

        assertThat(towns.find(LIMA)).contains(new Stored<>(LIMA.value(), 41, new Town("x".repeat(40))));
        assertThat(events()).hasSize(41);
    }

    private Stored<Town> lengthenUntilTaken() {
        Command command = Commands.any();
        while (true) {
            try {
                return towns.change(
                        command, LIMA, town -> Decision.of(new Town(town.name() + "x"), new TownEvent("x")));
            } catch (Backlogged | Unavailable tryAgain) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void pagesThroughAListInTheOrderOfAField() {
        for (int i = 0; i < 25; i++) {
            TownId id = new TownId("twn_%02d".formatted(i));
            String name = "Town %02d".formatted((i * 7) % 25);
            towns.create(Commands.any(), id, () -> Town.found(name));
        }
        AggregateQueries<Town> queries = context.getBean(Backbone.class).queries(TYPE);

        List<String> names = new ArrayList<>();
        String after = null;
        do {
            Page<Stored<Town>> page = queries.page(new Document(), "st.name", false, new PageRequest(10, after));
            page.items().forEach(each -> names.add(each.state().name()));
            after = page.next();
        } while (after != null);

        assertThat(names).hasSize(25).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThatThrownBy(() -> queries.page(new Document(), new PageRequest(10, "eyJmIjoieCJ9")))
                .isInstanceOf(InvalidCursor.class);
    }

    private static MongoDatabase database() {
        return client.getDatabase("cabildo_" + SERVICE);
    }
}
