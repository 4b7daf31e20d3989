package lat.cabildo.platform.relay;

import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.bson.Document;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service that keeps pages and publishes them. */
@EnableAutoConfiguration
class Pages {
    static final Duration PATIENCE = Duration.ofSeconds(30);

    record PageId(String value) implements Id {}

    record Page(PageId id, String text) {}

    record PageFact(String id, String text) {}

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

    /** An instance without a web server, with two shards unless told otherwise. */
    static ConfigurableApplicationContext start(
            Class<? extends Pages> main, String service, String bootstrap, String... more) {
        return new SpringApplicationBuilder(main)
                .web(WebApplicationType.NONE)
                .properties("cabildo.backbone.partitions=4", "cabildo.backbone.shards=2")
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.config.import=classpath:cabildo-defaults.yaml",
                                        // Without a web server there is no indicator of the store.
                                        "--management.endpoint.health.validate-group-membership=false",
                                        "--cabildo.service=" + service,
                                        "--spring.mongodb.uri="
                                                + Infrastructure.store().uri(),
                                        "--spring.kafka.bootstrap-servers=" + bootstrap),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    /** Of changes, states and contacts. */
    static List<String> topics(String service) {
        return Stream.of("changes", "state", "contacts")
                .map(each -> "cabildo.%s.page.%s.v1".formatted(service, each))
                .toList();
    }

    @SuppressWarnings("unchecked") // a bean's type arguments are not known at run time
    static Aggregates<PageId, Page, PageFact> of(ConfigurableApplicationContext instance) {
        return Objects.requireNonNull(instance.getBean("pages", Aggregates.class));
    }

    static String create(Aggregates<PageId, Page, PageFact> pages, String text) {
        Command command = command();
        PageId id = new PageId(command.newId("pge"));
        return pages.create(command, id, () -> Decision.of(new Page(id, text), new PageFact(id.value(), text)))
                .id();
    }

    /** Given now: topics of changes forget what is older than their retention. */
    static Command command() {
        return new Command(
                "cmd_" + UlidCreator.getMonotonicUlid(),
                new Actor("test", null),
                Instant.now(),
                null,
                new Trace("test", null, null));
    }

    static void awaitPublished(MongoDatabase database) {
        within(
                PATIENCE,
                () -> assertThat(database.getCollection("pages")
                                .countDocuments(new Document("ob.ev.s", new Document("$gt", 0L))))
                        .isZero());
    }
}
