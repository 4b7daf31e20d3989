package lat.cabildo.platform.relay;

import static lat.cabildo.platform.relay.Pages.PATIENCE;
import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.process.ProcessStep;
import lat.cabildo.platform.relay.Pages.Page;
import lat.cabildo.platform.relay.Pages.PageFact;
import lat.cabildo.platform.relay.Pages.PageId;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** Instances of one service that were told different numbers of shards. */
class OneDivisionIT {
    private static final int PAGES = 40;

    private final String run = "n" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database = client.getDatabase("cabildo_" + run);
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    @AfterEach
    void end() {
        instances.forEach(ConfigurableApplicationContext::close);
        database.drop();
        client.close();
    }

    static class Service extends Pages {
        @Bean
        ProcessStep sign(@Lazy Aggregates<PageId, Page, PageFact> pages) {
            return new ProcessStep() {
                @Override
                public String name() {
                    return "sign";
                }

                @Override
                public void run(Command command, String startedBy) {
                    PageId id = new PageId(startedBy);
                    pages.change(command, id, page -> written(id, page.text() + ", signed"));
                }
            };
        }
    }

    @Test
    void anInstanceOfAnotherNumberServesNothingUntilTheOthersHaveEnded() {
        ConfigurableApplicationContext one = start(2);
        ConfigurableApplicationContext two = start(2);
        within(
                PATIENCE,
                () -> assertThat(List.of(one, two))
                        .allSatisfy(each -> assertThat(relay(each).owned()).hasSize(1)));
        ConfigurableApplicationContext other = start(3);

        within(
                PATIENCE,
                () -> assertThat(relay(other).broken())
                        .startsWith("cabildo.backbone.shards is 3 here, and 2 where instances of this service run"));
        assertThat(relay(other).isFit()).isFalse();

        // What it was commanded all the same is published by those who serve, also where their own marks are on none of
        // it.
        assertPublishedInOrder(Stream.generate(() -> create(other)).limit(PAGES).toList());
        // And in one order with what they write.
        List<String> ids = Stream.generate(() -> create(other)).limit(PAGES).toList();
        for (String each : ids) {
            change(one, each, "by one");
            change(other, each, "by the other");
            change(two, each, "by two");
        }
        assertPublishedInOrder(ids);
        assertThat(relay(other).owned()).isEmpty();

        one.close();
        two.close();
        within(PATIENCE, () -> assertThat(relay(other).owned()).containsExactlyInAnyOrder(0, 1, 2));
        assertThat(relay(other).broken()).isNull();
        ids.forEach(each -> change(other, each, "alone"));
        assertPublishedInOrder(ids);
    }

    @Test
    void whatWaitsForShardsThatThereAreNoLongerIsGoneOnWith() {
        ConfigurableApplicationContext serving = start(2);
        within(PATIENCE, () -> assertThat(relay(serving).owned()).hasSize(2));
        ConfigurableApplicationContext other = start(4);
        within(PATIENCE, () -> assertThat(relay(other).broken()).isNotNull());

        List<String> signed =
                Stream.generate(() -> createSigned(other)).limit(PAGES).toList();

        within(
                PATIENCE,
                () -> assertThat(signed)
                        .allSatisfy(each -> assertThat(Pages.of(serving)
                                        .find(new PageId(each))
                                        .orElseThrow()
                                        .state()
                                        .text())
                                .endsWith("signed")));
        assertPublishedInOrder(signed);
    }

    @Test
    void whatAnInstanceOfAnotherNumberOfPartitionsWasCommandedGoesWhereItBelongs() {
        ConfigurableApplicationContext serving = start(2);
        within(PATIENCE, () -> assertThat(relay(serving).owned()).hasSize(2));
        ConfigurableApplicationContext other = start(2, "--cabildo.backbone.partitions=8");
        within(PATIENCE, () -> assertThat(relay(other).broken()).contains("has 4 partitions"));

        List<String> ids = Stream.generate(() -> create(other)).limit(PAGES).toList();
        ids.forEach(each -> change(serving, each, "by the one that serves"));

        assertPublishedInOrder(ids);
    }

    @Test
    void ofTwoThatStartTogetherOneServes() {
        start(2);
        start(4);

        within(PATIENCE, () -> {
            assertThat(instances)
                    .filteredOn(each -> !relay(each).owned().isEmpty())
                    .hasSize(1);
            assertThat(instances)
                    .filteredOn(each -> relay(each).broken() != null)
                    .hasSize(1);
        });
        List<String> ids = instances.stream().map(OneDivisionIT::create).toList();
        assertPublishedInOrder(ids);
    }

    /** As one that was frozen just before it would have committed. */
    @Test
    void anOwnerThatSleptThroughTheChangePublishesNothingMore() {
        ConfigurableApplicationContext four = start(4);
        String id = create(four);
        assertPublishedInOrder(List.of(id));
        Map<String, Object> connection =
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers());
        Outbox pages = four.getBean(Outboxes.class).all().getFirst();
        four.close();
        Leases leases = new Leases(database, run, "sleeper", null, 5_000);
        String shard = leases.shardId(3);
        HeldLease lease = new HeldLease(
                3,
                Objects.requireNonNull(leases.take(shard, leases.all().get(shard))),
                leases,
                Duration.ofSeconds(2),
                System::nanoTime,
                System.nanoTime());
        try (RelayProducer sleeper = new RelayProducer(connection, run, 3, InstantSource.system(), () -> {})) {
            sleeper.publish(List.of(pending(pages, "pge_before")));
            assertThat(lease.beat()).isTrue();

            ConfigurableApplicationContext two = start(2);
            within(PATIENCE, () -> assertThat(relay(two).owned()).hasSize(2));

            assertThat(lease.beat()).isFalse();
            assertThatThrownBy(() -> sleeper.publish(List.of(pending(pages, "pge_after"))))
                    .satisfiesAnyOf(
                            failure -> assertThat(failure).isInstanceOf(ProducerFencedException.class),
                            failure -> assertThat(failure).isInstanceOf(InvalidProducerEpochException.class),
                            failure -> assertThat(failure).hasCauseInstanceOf(ProducerFencedException.class),
                            failure -> assertThat(failure).hasCauseInstanceOf(InvalidProducerEpochException.class));
            assertThat(PublishedEvents.here().all(changes(run), "pge_before")).hasSize(1);
            assertThat(PublishedEvents.here().all(changes(run), "pge_after")).isEmpty();
        }
    }

    /** What is there is not held against the store, as states are. */
    private static String changes(String service) {
        return Pages.topics(service).getFirst();
    }

    private static Pending pending(Outbox pages, String id) {
        OutboxEntry entry = new OutboxEntry(
                1,
                3,
                3,
                id + "@1",
                "lat.cabildo.%s.page.written.v1".formatted(pages.service()),
                Instant.now(),
                new Actor("test", null),
                new Trace("test", null, null),
                false,
                List.of(new OutboxEntry.Message(changes(pages.service()), "{}".getBytes(StandardCharsets.UTF_8))));
        return new Pending(pages, id, List.of(entry));
    }

    private ConfigurableApplicationContext start(int shards, String... more) {
        ConfigurableApplicationContext instance = Pages.start(
                Service.class,
                run,
                Infrastructure.kafka().bootstrapServers(),
                Stream.concat(Stream.of("--cabildo.backbone.shards=" + shards), Stream.of(more))
                        .toArray(String[]::new));
        instances.add(instance);
        return instance;
    }

    private static Relay relay(ConfigurableApplicationContext instance) {
        return instance.getBean(Relay.class);
    }

    private static String create(ConfigurableApplicationContext instance) {
        return Pages.create(Pages.of(instance), "written");
    }

    private static Decision<Page, PageFact> written(PageId id, String text) {
        return Decision.of(new Page(id, text), new PageFact(id.value(), text));
    }

    private static String createSigned(ConfigurableApplicationContext instance) {
        Command command = Pages.command();
        PageId id = new PageId(command.newId("pge"));
        return Pages.of(instance)
                .create(command, id, () -> written(id, "written").then("sign"))
                .id();
    }

    private static void change(ConfigurableApplicationContext instance, String id, String text) {
        PageId page = new PageId(id);
        Pages.of(instance).change(Pages.command(), page, before -> written(page, text));
    }

    /** Each version of each page, and none after a later one. */
    private void assertPublishedInOrder(List<String> ids) {
        Pages.awaitPublished(database);
        Map<String, List<Long>> told = new HashMap<>();
        for (PublishedEvent each : PublishedEvents.here().all("cabildo.%s.page.state.v1".formatted(run))) {
            told.computeIfAbsent(each.subject(), key -> new ArrayList<>()).add(each.sequence());
        }
        for (String each : ids) {
            long last = Objects.requireNonNull(database.getCollection("pages")
                            .find(new Document("_id", each))
                            .first())
                    .getLong("version");
            List<Long> versions = new ArrayList<>();
            for (long version = 1; version <= last; version++) {
                versions.add(version);
            }
            assertThat(told.get(each)).isEqualTo(versions);
        }
    }
}
