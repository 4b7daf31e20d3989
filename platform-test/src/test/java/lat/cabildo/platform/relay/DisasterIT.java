package lat.cabildo.platform.relay;

import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service whose topics are lost, or whose store is brought back from an earlier moment than its topics. */
class DisasterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGES = 450;

    private final String run = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database = client.getDatabase("cabildo_" + run);
    private final List<String> topics = Stream.of("changes", "state", "contacts")
            .map(each -> "cabildo.%s.page.%s.v1".formatted(run, each))
            .toList();
    private ConfigurableApplicationContext service = start();

    record PageId(String value) implements Id {}

    record Page(PageId id, String text) {}

    record PageFact(String id, String text) {}

    @EnableAutoConfiguration
    static class Pages {

        @Bean
        IdTypes ids() {
            return IdTypes.of(PageId.class);
        }

        @Bean
        Aggregates<PageId, Page, PageFact> pages(Backbone backbone) {
            return backbone.aggregates(
                    AggregateType.<PageId, Page, PageFact>of("page", "pages", "pge", Page.class, PageId::new)
                            .withContacts(),
                    new Language());
        }
    }

    private static final class Language implements PublishedLanguage<Page, PageFact> {
        @Override
        public String name(PageFact event) {
            return "written";
        }

        @Override
        public Object change(PageFact event) {
            return event.text().isEmpty() ? Map.of("id", event.id()) : event;
        }

        @Override
        public Object state(Page page) {
            return Map.of("text", page.text());
        }

        @Override
        public Object contacts(Page page) {
            return Map.of("address", page.text() + "@example.org");
        }
    }

    @AfterEach
    void end() {
        service.close();
        database.drop();
        client.close();
    }

    @Test
    void fillsLostTopicsWithTheLastOfEachBeforeAnythingNew() throws Exception {
        String page = create("first");
        change(page, "second");
        change(page, "third");
        String erased = create("forget me");
        pages().erase(command(), new PageId(erased), state -> new PageFact(erased, ""));
        String doomed = create("forget me as soon as you can");
        for (int each = 0; each < PAGES; each++) {
            create("page " + each);
        }
        awaitPublished();
        List<List<String>> told = topics.stream().map(this::tellings).toList();
        assertThat(told.getFirst()).hasSize(PAGES + 6);
        assertThat(told.get(2)).contains("%s@3 %s {\"address\":\"third@example.org\"}".formatted(page, type()));

        service.close();
        lose();
        service = start();
        change(page, "fourth");
        pages().erase(command(), new PageId(doomed), state -> new PageFact(doomed, ""));
        assertNothingIsPublished("it was lost");

        refill().request();

        awaitPublished();
        // No news of before but that somebody is to be forgotten.
        assertThat(tellings(topics.getFirst()))
                .hasSize(3)
                .contains("%s@2 %s {\"change\":{\"id\":\"%s\"}}".formatted(erased, type(), erased))
                .anyMatch(each -> each.startsWith(page + "@4 "));
        assertThat(tellings(topics.get(1)))
                .contains("%s@2 %s null".formatted(erased, type()))
                .containsAll(told.get(1).stream()
                        .filter(each -> Stream.of(erased, doomed, page).noneMatch(each::startsWith))
                        .toList());
        // What waited is told by what waited alone.
        assertThat(tellings(topics.get(1)).stream()
                        .filter(each -> each.startsWith(page) || each.startsWith(doomed))
                        .map(each -> each.split(" ")[0]))
                .containsExactlyInAnyOrder(page + "@4", doomed + "@2");
        assertThat(tellings(topics.get(2)))
                .contains("%s@4 %s {\"address\":\"fourth@example.org\"}".formatted(page, type()))
                .contains("%s@2 %s null".formatted(erased, type()));
        assertThat(refill().progress().isOver()).isTrue();

        // A second loss is noticed as the first one was.
        service.close();
        lose();
        service = start();
        assertNothingIsPublished("it was lost");
    }

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        for (int each = 0; each < PAGES; each++) {
            create("page " + each);
        }
        awaitPublished();
        service.close();
        lose();
        service = start();
        assertNothingIsPublished("it was lost");
        // As it stands after an owner of shard 0 was killed between two of its transactions and the note of it.
        List<String> ids =
                database
                        .getCollection("pages")
                        .find()
                        .sort(new Document("_id", 1))
                        .limit(200)
                        .into(new ArrayList<>())
                        .stream()
                        .map(each -> each.getString("_id"))
                        .toList();
        service.close();
        database.getCollection("refills")
                .insertMany(List.of(
                        new Document("_id", "request").append("number", 1L).append("at", Date.from(Instant.now())),
                        new Document("_id", "shard-0")
                                .append("number", 1L)
                                .append("done", false)
                                .append("aggregate", "page")
                                .append("after", ids.getLast())));
        service = start();

        within(PATIENCE, () -> assertThat(refill().progress().isOver()).isTrue());

        List<String> told =
                tellings(topics.get(1)).stream().map(each -> each.split("@")[0]).toList();
        assertThat(told).doesNotHaveDuplicates().hasSizeBetween(PAGES - 200, PAGES - 1);
        refill().request();
        service.close();
        service = start();
        within(PATIENCE, () -> assertThat(refill().progress().isOver()).isTrue());
        assertThat(tellings(topics.get(1)).stream()
                        .map(each -> each.split("@")[0])
                        .distinct())
                .hasSize(PAGES);
    }

    @Test
    void publishesNothingFromAStoreOfAnEarlierMoment() throws Exception {
        String page = create("first");
        awaitPublished();
        service.close();
        List<Document> dump = pagesAsStored().find().into(new ArrayList<>());
        List<Document> history = database.getCollection("page_history").find().into(new ArrayList<>());
        service = start();
        change(page, "second");
        awaitPublished();
        service.close();

        pagesAsStored().deleteMany(new Document());
        pagesAsStored().insertMany(dump);
        database.getCollection("page_history").deleteMany(new Document());
        database.getCollection("page_history").insertMany(history);
        service = start();
        change(page, "another second");

        assertNothingIsPublished("it is from an earlier moment");
        assertThat(tellings(topics.get(1))).hasSize(2).noneMatch(each -> each.contains("another"));

        // The way back: what is not of the store's moment goes, and the store says what is.
        service.close();
        lose();
        service = start();
        refill().request();
        awaitPublished();
        assertThat(tellings(topics.get(1)))
                .extracting(each -> each.replaceAll(" .*text\":\"", " ").replace("\"}}", ""))
                .containsExactly(page + "@2 another second");
    }

    private MongoCollection<Document> pagesAsStored() {
        return database.getCollection("pages");
    }

    private void lose() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()))) {
            admin.deleteTopics(topics).all().get();
            within(PATIENCE, () -> assertThat(admin.listTopics().names().get()).doesNotContainAnyElementsOf(topics));
        }
    }

    /** It has looked at its topics, and serves no shard. */
    private void assertNothingIsPublished(String why) {
        within(PATIENCE, () -> assertThat(service.getBean(Relay.class).broken()).contains(why));
        assertThat(service.getBean(Relay.class).isFit()).isFalse();
        assertThat(service.getBean(MeterRegistry.class)
                        .find("cabildo.relay.epoch")
                        .gauges())
                .allMatch(each -> each.value() == 0);
    }

    private void awaitPublished() {
        within(
                PATIENCE,
                () -> assertThat(pagesAsStored().countDocuments(new Document("ob.ev.s", new Document("$gt", 0L))))
                        .isZero());
    }

    /** Each record as id, type and data, in the order of its partition. */
    private List<String> tellings(String topic) {
        return PublishedEvents.at(Infrastructure.kafka().bootstrapServers()).all(topic).stream()
                .map(DisasterIT::telling)
                .toList();
    }

    private static String telling(PublishedEvent each) {
        return "%s %s %s".formatted(each.id(), each.type(), each.data());
    }

    private String type() {
        return "lat.cabildo.%s.page.written.v1".formatted(run);
    }

    private Refill refill() {
        return service.getBean(Refill.class);
    }

    @SuppressWarnings("unchecked") // a bean's type arguments are not known at run time
    private Aggregates<PageId, Page, PageFact> pages() {
        return Objects.requireNonNull(service.getBean("pages", Aggregates.class));
    }

    private String create(String text) {
        Command command = command();
        PageId id = new PageId(command.newId("pge"));
        return pages().create(command, id, () -> Decision.of(new Page(id, text), new PageFact(id.value(), text)))
                .id();
    }

    private void change(String page, String text) {
        PageId id = new PageId(page);
        pages().change(command(), id, state -> Decision.of(new Page(id, text), new PageFact(page, text)));
    }

    private static Command command() {
        return new Command(
                "cmd_" + UlidCreator.getMonotonicUlid(),
                new Actor("test", null),
                Instant.now(),
                null,
                new Trace("test", null, null));
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Pages.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:cabildo-defaults.yaml",
                        // Without a web server there is no indicator of the store.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--cabildo.service=" + run,
                        "--cabildo.backbone.partitions=4",
                        "--cabildo.backbone.shards=2",
                        "--spring.mongodb.uri=" + Infrastructure.store().uri(),
                        "--spring.kafka.bootstrap-servers="
                                + Infrastructure.kafka().bootstrapServers());
    }
}
