package lat.cabildo.platform.relay;

import static lat.cabildo.platform.relay.Pages.PATIENCE;
import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.relay.Pages.Page;
import lat.cabildo.platform.relay.Pages.PageFact;
import lat.cabildo.platform.relay.Pages.PageId;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;

/** A service whose topics are lost, or whose store is brought back from an earlier moment than its topics. */
class DisasterIT {
    private static final int PAGES = 450;

    private final String run = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database = client.getDatabase("cabildo_" + run);
    private final List<String> topics = Pages.topics(run);
    private LocalKafka broker = Infrastructure.kafka();
    private ConfigurableApplicationContext service = start();

    /** Ids of the records whose state the service has asked its store for. */
    private static final class Reads implements MongoClientSettingsBuilderCustomizer, CommandListener {
        private final List<String> ids = new CopyOnWriteArrayList<>();

        @Override
        public void customize(MongoClientSettings.Builder settings) {
            settings.addCommandListener(this);
        }

        @Override
        public void commandStarted(CommandStartedEvent started) {
            Document command = Document.parse(started.getCommand().toJson());
            if ("pages".equals(command.get("find"))
                    && command.get("projection", new Document()).containsKey("st")) {
                ids.addAll(command.get("filter", new Document())
                        .get("_id", new Document())
                        .getList("$in", String.class, List.of("all")));
            }
        }
    }

    static class Watched extends Pages {
        @Bean
        Reads reads() {
            return new Reads();
        }
    }

    @AfterEach
    void end() {
        service.close();
        if (broker != Infrastructure.kafka()) {
            broker.close();
        }
        database.drop();
        client.close();
    }

    @Test
    void fillsLostTopicsWithTheLastOfEachBeforeAnythingNew() throws Exception {
        String page = create("first");
        change(page, "second");
        change(page, "third");
        String erased = create("forget me");
        pages().erase(Pages.command(), new PageId(erased), state -> new PageFact(erased, ""));
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
        pages().erase(Pages.command(), new PageId(doomed), state -> new PageFact(doomed, ""));
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
        assertThat(refill().progress().over()).isTrue();

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
        noteRequest();
        noteFilled(0, 0, false, ids.getLast());
        service = start();

        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());

        List<String> told =
                tellings(topics.get(1)).stream().map(each -> each.split("@")[0]).toList();
        assertThat(told).doesNotHaveDuplicates().hasSizeBetween(PAGES - 200, PAGES - 1);
        service.getBean(Reads.class).ids.clear();
        refill().request();
        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
        // Each shard has read what is its own.
        assertThat(service.getBean(Reads.class).ids).hasSize(PAGES).doesNotHaveDuplicates();
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

    @Test
    void runningInstancesPublishNothingOnTopicsThatWereMadeAnew() throws Exception {
        String page = create("first");
        for (int each = 0; each < 20; each++) {
            create("page " + each);
        }
        try (ConfigurableApplicationContext other = start()) {
            awaitServing(service);
            awaitServing(other);
            awaitPublished();

            lose();
            change(page, "second");
            makeAnew();
            String late = create("late");

            assertNothingIsPublished(service, "it was lost");
            assertNothingIsPublished(other, "it was lost");
            change(page, "third");
            assertThat(topics).allSatisfy(each -> assertThat(tellings(each)).isEmpty());
            assertThat(kept()).doesNotContainAnyElementsOf(ids().values());

            refill().request();

            awaitPublished();
            within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
            assertThat(lasts()).hasSize(22).containsEntry(page, 3L).containsEntry(late, 1L);
            assertThat(kept()).containsExactlyInAnyOrder(ids().get(topics.get(1)), ids().get(topics.get(2)));
        }
        change(page, "fourth");
        awaitPublished();
        assertThat(service.getBean(Relay.class).broken()).isNull();
    }

    @Test
    void publishesNothingOnABrokerThatHasLostAllItHad() throws Exception {
        service.close();
        Path directory = Files.createTempDirectory("cabildo-lost-");
        broker = LocalKafka.start(directory);
        service = start();
        String page = create("first");
        for (int each = 0; each < 20; each++) {
            create("page " + each);
        }
        awaitPublished();

        broker.stop();
        change(page, "second");
        FileSystemUtils.deleteRecursively(directory);
        broker.startAgain();

        assertNothingIsPublished(service, "it was lost");
        change(page, "third");
        assertThat(topics).allSatisfy(each -> assertThat(tellings(each)).isEmpty());

        refill().request();

        awaitPublished();
        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
        assertThat(lasts()).hasSize(21).containsEntry(page, 3L);
        change(page, "fourth");
        awaitPublished();
        service.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    /** Whose client goes on with the other topics, as if they were the same. */
    @Test
    void anOpenProducerCommitsNothingToTopicsThatWereMadeAnew() throws Exception {
        service.close();
        makeAnew();
        AtomicInteger looks = new AtomicInteger();
        try (RelayProducer producer = new RelayProducer(
                Map.of("bootstrap.servers", bootstrap()), run, 0, Instant::now, looks::incrementAndGet)) {
            producer.publish(List.of(pending(1)));
            producer.publish(List.of(pending(2)));
            assertThat(looks).hasValue(1);
            lose();
            makeAnew();

            assertThatThrownBy(() -> producer.publish(List.of(pending(3)))).isInstanceOf(Continuity.Moved.class);
        }
        assertThat(tellings(topics.get(1))).isEmpty();
        try (RelayProducer producer =
                new RelayProducer(Map.of("bootstrap.servers", bootstrap()), run, 0, Instant::now, () -> {
                    throw new Continuity.Moved("made anew before anything was written");
                })) {
            assertThatThrownBy(() -> producer.publish(List.of(pending(3)))).isInstanceOf(Continuity.Moved.class);
        }
        assertThat(tellings(topics.get(1))).isEmpty();
    }

    /** Nothing is wrong with the record: it may find room on the topic as it is to be. */
    @Test
    void aRefusalOnTopicsThatWereMadeAnewIsNotHeldAgainstTheRecord() throws Exception {
        service.close();
        makeAnew();
        try (RelayProducer producer =
                new RelayProducer(Map.of("bootstrap.servers", bootstrap()), run, 0, Instant::now, () -> {})) {
            producer.publish(List.of(pending(1)));
            producer.publish(List.of(pending(2)));
            lose();
            makeAnew();
            takesNoMoreThan(10, topics.getLast());

            assertThatThrownBy(() -> producer.publish(List.of(pending(3)))).isInstanceOf(Continuity.Moved.class);
        }
        assertThat(tellings(topics.get(1))).isEmpty();
    }

    @Test
    void whatWasBegunIsNotGoneOnWithOnTopicsThatWereMadeAnew() throws Exception {
        Continuity continuity = service.getBean(Continuity.class);
        within(PATIENCE, () -> assertThat(service.getBean(Relay.class).isFit()).isTrue());
        Continuity.Standing begun = continuity.require();
        continuity.requireStill(begun);

        lose();
        makeAnew();

        assertThatThrownBy(() -> continuity.requireStill(begun)).isInstanceOf(Continuity.Moved.class);
    }

    @Test
    void aStoreFromBeforeAdoptsTheTopicsOfItsMoment() throws Exception {
        String page = create("first");
        awaitPublished();
        service.close();
        database.getCollection("refills").drop();
        service = start();
        change(page, "second");
        awaitPublished();
        assertThat(kept()).containsExactlyInAnyOrder(ids().get(topics.get(1)), ids().get(topics.get(2)));

        service.close();
        database.getCollection("refills").drop();
        lose();
        service = start();
        assertNothingIsPublished(service, "it was lost");
        assertThat(kept()).isEmpty();
    }

    @Test
    void goesOnWithATopicOfChangesThatWasMadeAnew() throws Exception {
        String page = create("first");
        awaitPublished();
        lose(topics.subList(0, 1));
        change(page, "second");

        awaitPublished();
        assertThat(tellings(topics.getFirst())).singleElement().asString().startsWith(page + "@2 ");
        assertThat(tellings(topics.get(1))).hasSize(2);
        within(PATIENCE, () -> assertThat(service.getBean(Relay.class).isFit()).isTrue());
    }

    @Test
    void fillsAnewWhatIsLostAgainWhileItIsFilled() throws Exception {
        for (int each = 0; each < 20; each++) {
            create("page " + each);
        }
        awaitPublished();
        service.close();
        // As it stands after both shards were filled, of topics that are lost before the second one could note it.
        noteRequest();
        noteFilled(0, 0, true, null);
        noteFilled(1, 0, false, null);
        lose();
        service = start();

        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
        assertThat(lasts()).hasSize(20);
    }

    @Test
    void fillsAnewWhatAnotherShardHasFoundLostAgain() throws Exception {
        for (int each = 0; each < 20; each++) {
            create("page " + each);
        }
        awaitPublished();
        service.close();
        noteRequest();
        noteFilled(0, 0, true, null);
        lose();
        makeAnew();
        noteFilled(1, 0, true, null);
        service = start();

        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
        assertThat(shardsOnTopic()).containsExactly(0);
    }

    @Test
    void aFormerOwnerFillsNothing() throws Exception {
        for (int each = 0; each < 20; each++) {
            create("page " + each);
        }
        awaitPublished();
        service.close();
        lose();
        makeAnew();
        noteRequest();
        noteFilled(0, 1_000, false, "");
        service = start();

        within(
                PATIENCE,
                () -> assertThat(refill().progress().shards())
                        .extracting(Refill.Part::done)
                        .containsExactly(false, true));
        assertThat(note(0).getLong("epoch")).isEqualTo(1_000);
        assertThat(note(0).getString("after")).isEmpty();
        assertThat(shardsOnTopic()).containsExactly(1);

        database.getCollection("refills")
                .updateOne(new Document("_id", "shard-0/page"), new Document("$set", new Document("epoch", 0L)));
        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
        assertThat(lasts()).hasSize(20);
    }

    /** As after the collection of leases was lost, long after a refill that was carried out under later ones. */
    @Test
    void anEarlierRefillHoldsUpNobodyWhoseLeasesBeginAgain() throws Exception {
        for (int each = 0; each < 20; each++) {
            create("page " + each);
        }
        awaitPublished();
        noteRequest();
        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
        database.getCollection("refills")
                .updateMany(
                        new Document("epoch", new Document("$exists", true)),
                        new Document("$set", new Document("epoch", 1_000L)));
        service.close();
        lose();
        service = start();
        assertNothingIsPublished("it was lost");

        assertThat(refill().request().number()).isEqualTo(2);

        within(PATIENCE, () -> assertThat(refill().progress().over()).isTrue());
        assertThat(lasts()).hasSize(20);
    }

    private MongoCollection<Document> pagesAsStored() {
        return database.getCollection("pages");
    }

    private void lose() throws Exception {
        lose(topics);
    }

    private void lose(List<String> some) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            Map<String, String> before = ids();
            admin.deleteTopics(some).all().get();
            // A service that runs may have made them anew already.
            within(
                    PATIENCE,
                    () -> assertThat(ids().values())
                            .doesNotContainAnyElementsOf(
                                    some.stream().map(before::get).toList()));
        }
    }

    /** Unless a service has done so already. */
    private void makeAnew() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            for (String each : topics) {
                String cleanup = each.contains(".changes.") ? "delete" : "compact";
                try {
                    admin.createTopics(List.of(
                                    new NewTopic(each, 4, (short) 1).configs(Map.of("cleanup.policy", cleanup))))
                            .all()
                            .get();
                } catch (ExecutionException failure) {
                    assertThat(failure).hasCauseInstanceOf(TopicExistsException.class);
                }
            }
        }
        within(PATIENCE, () -> assertThat(ids()).hasSameSizeAs(topics));
    }

    private void takesNoMoreThan(int bytes, String topic) throws Exception {
        ConfigResource it = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        AlterConfigOp limit = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap()))) {
            admin.incrementalAlterConfigs(Map.of(it, List.of(limit))).all().get();
        }
    }

    private Pending pending(long sequence) {
        List<OutboxEntry.Message> records = topics.stream()
                .map(each -> new OutboxEntry.Message(each, "{}".getBytes(StandardCharsets.UTF_8)))
                .toList();
        Outbox outbox = new Outbox(run, "page", pagesAsStored(), pagesAsStored(), List.of(), page -> null);
        return new Pending(
                outbox,
                "pge_1",
                List.of(new OutboxEntry(
                        sequence,
                        0,
                        0,
                        "pge_1@" + sequence,
                        type(),
                        Instant.now(),
                        new Actor("test", null),
                        new Trace("test", null, null),
                        false,
                        records)));
    }

    private Map<String, String> ids() {
        try (TopicIds ids = new TopicIds(Map.of("bootstrap.servers", bootstrap()))) {
            return ids.present(topics);
        }
    }

    /** Ids of the topics that the store says it has published on. */
    private List<String> kept() {
        Document found = database.getCollection("refills")
                .find(new Document("_id", "topics"))
                .first();
        return found == null
                ? List.of()
                : found.getList("ids", Document.class).stream()
                        .map(each -> each.getString("id"))
                        .toList();
    }

    private void noteRequest() {
        database.getCollection("refills")
                .insertOne(new Document("_id", "request").append("number", 1L).append("at", Date.from(Instant.now())));
    }

    /** Of the topics as they are now. */
    private void noteFilled(int shard, long epoch, boolean done, @Nullable String after) {
        List<Document> filled = topics.subList(1, 3).stream()
                .map(each -> new Document("topic", each).append("id", ids().get(each)))
                .toList();
        database.getCollection("refills")
                .insertOne(new Document("_id", "shard-%d/page".formatted(shard))
                        .append("number", 1L)
                        .append("shards", 2)
                        .append("epoch", epoch)
                        .append("topics", filled)
                        .append("done", done)
                        .append("after", after));
    }

    private Document note(int shard) {
        return Objects.requireNonNull(database.getCollection("refills")
                .find(new Document("_id", "shard-%d/page".formatted(shard)))
                .first());
    }

    /** Those of which the topic of states has anything. */
    private Set<Integer> shardsOnTopic() {
        return PublishedEvents.at(bootstrap()).all(topics.get(1)).stream()
                .map(each -> each.partition() % 2)
                .collect(Collectors.toSet());
    }

    /** The last number of each on the topic of states, in whose partitions none comes after a later one. */
    private Map<String, Long> lasts() {
        Map<String, Long> lasts = new HashMap<>();
        for (PublishedEvent each : PublishedEvents.at(bootstrap()).all(topics.get(1))) {
            Long before = lasts.put(each.subject(), each.sequence());
            assertThat(before == null || before <= each.sequence()).isTrue();
        }
        return lasts;
    }

    private static void awaitServing(ConfigurableApplicationContext instance) {
        within(PATIENCE, () -> assertThat(instance.getBean(Relay.class).owned()).hasSize(1));
    }

    private void assertNothingIsPublished(String why) {
        assertNothingIsPublished(service, why);
    }

    /** It has looked at its topics, and serves no shard. */
    private static void assertNothingIsPublished(ConfigurableApplicationContext instance, String why) {
        within(PATIENCE, () -> {
            assertThat(instance.getBean(Relay.class).broken()).contains(why);
            assertThat(instance.getBean(Relay.class).isFit()).isFalse();
            assertThat(instance.getBean(MeterRegistry.class)
                            .find("cabildo.relay.epoch")
                            .gauges())
                    .allMatch(each -> each.value() == 0);
        });
    }

    private void awaitPublished() {
        Pages.awaitPublished(database);
    }

    /** Each record as id, type and data, in the order of its partition. */
    private List<String> tellings(String topic) {
        return PublishedEvents.at(bootstrap()).all(topic).stream()
                .map(DisasterIT::telling)
                .toList();
    }

    private static String telling(PublishedEvent each) {
        return "%s %s %s".formatted(each.id(), each.type(), each.data());
    }

    private String type() {
        return "lat.cabildo.%s.page.written.v1".formatted(run);
    }

    private String bootstrap() {
        return broker.bootstrapServers();
    }

    private Refill refill() {
        return service.getBean(Refill.class);
    }

    private Aggregates<PageId, Page, PageFact> pages() {
        return Pages.of(service);
    }

    private String create(String text) {
        return Pages.create(pages(), text);
    }

    private void change(String page, String text) {
        PageId id = new PageId(page);
        pages().change(Pages.command(), id, state -> Decision.of(new Page(id, text), new PageFact(page, text)));
    }

    private ConfigurableApplicationContext start() {
        return Pages.start(Watched.class, run, bootstrap());
    }
}
