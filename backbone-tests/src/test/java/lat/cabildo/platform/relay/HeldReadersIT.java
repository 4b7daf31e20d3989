package lat.cabildo.platform.relay;

import static lat.cabildo.platform.relay.Pages.PATIENCE;
import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lat.cabildo.platform.relay.Rivers.River;
import lat.cabildo.platform.relay.Rivers.RiverId;
import lat.cabildo.platform.replica.Reactions;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.Upstream;
import org.apache.kafka.clients.admin.Admin;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** What a service reads of others, while its own topics are lost and when theirs are; another service is well. */
class HeldReadersIT {
    private static final String BOOTSTRAP = Infrastructure.kafka().bootstrapServers();

    private final String run = "h" + UUID.randomUUID().toString().substring(0, 8);
    private final String other = run + "x";
    private final String far = run + "far";
    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", BOOTSTRAP));
    private final Upstream upstream = Upstream.of(far);
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

    /** @param fit whether the service was known to be well then */
    record Seen(String river, boolean fit) {}

    static class Harbour extends Rivers {
        final List<Seen> seen = new CopyOnWriteArrayList<>();

        @Bean
        Consumer<Message<List<byte[]>>> riverChanges(Reactions reactions, Fitness fitness) {
            return reactions.listener(event -> seen.add(new Seen(event.subject(), fitness.isFit())));
        }
    }

    @AfterEach
    void end() {
        instances.forEach(ConfigurableApplicationContext::close);
        upstream.close();
        admin.close();
        client.getDatabase("cabildo_" + run).drop();
        client.getDatabase("cabildo_" + other).drop();
        client.close();
    }

    @Test
    void aServiceThatStartsBrokenReadsNothingUntilItIsMended() {
        publish("rvr_1");
        ConfigurableApplicationContext first = start(run);
        publish("rvr_2");
        awaitSeen(first, "rvr_2");
        writeAndAwait(first);
        first.close();
        loseOwn();
        publish("rvr_3");
        List<Document> positions = positions();

        ConfigurableApplicationContext again = start(run);
        awaitBroken(again);
        // Whoever is started later and is well has read it by now.
        awaitCopy(start(other), "rvr_3");

        assertHeld(again, positions);
        assertThat(copies(again).find(new RiverId("rvr_3"))).isEmpty();
        mend(again);
        awaitCopy(again, "rvr_3");
        awaitSeen(again, "rvr_3");
        assertAllSeenWhileFit(again);
    }

    @Test
    void instancesThatRunReadNothingFromWhenTheirServiceIsBrokenUntilItIsMended() {
        publish("rvr_1");
        List<ConfigurableApplicationContext> both = List.of(start(run), start(run));
        ConfigurableApplicationContext well = start(other);
        publish("rvr_2");
        awaitCopy(both.getFirst(), "rvr_2");
        within(PATIENCE, () -> assertThat(seen(both)).contains("rvr_2"));
        writeAndAwait(both.getFirst());
        awaitCopy(well, "rvr_2");

        loseOwn();
        both.forEach(HeldReadersIT::awaitBroken);
        awaitNoMembers();
        List<Document> positions = positions();
        publish("rvr_3");
        awaitCopy(well, "rvr_3");

        both.forEach(each -> assertHeld(each, positions));
        assertThat(seen(both)).doesNotContain("rvr_3");
        both.forEach(HeldReadersIT::assertAllSeenWhileFit);
        // One that ends while it holds still changes nothing.
        both.getLast().close();
        mend(both.getFirst());
        awaitCopy(both.getFirst(), "rvr_3");
        awaitSeen(both.getFirst(), "rvr_3");
        assertAllSeenWhileFit(both.getFirst());
    }

    @Test
    void aReaderThatRunsBeginsAnewWithTopicsThatWereMadeAnew() {
        List<String> rivers =
                IntStream.range(0, 20).mapToObj(each -> "rvr_" + each).toList();
        publish("rvr_first");
        ConfigurableApplicationContext instance = start(run);
        rivers.forEach(this::publish);
        rivers.forEach(each -> awaitCopy(instance, each));
        rivers.forEach(each -> awaitSeen(instance, each));
        List<String> topics = Stream.of("changes", "state")
                .map(each -> "cabildo.%s.river.%s.v1".formatted(far, each))
                .toList();

        delete(topics);
        List<String> later = rivers.stream().map(each -> each + "_later").toList();
        try (Upstream anew = Upstream.of(far)) {
            later.forEach(each -> anew.publish("river", "named", each, 1, Map.of(), Map.of("name", each)));
        }

        later.forEach(each -> awaitCopy(instance, each));
        later.forEach(each -> awaitSeen(instance, each));
        try (TopicIds ids = new TopicIds(Map.of("bootstrap.servers", BOOTSTRAP))) {
            List<String> present = List.copyOf(ids.of(topics).values());
            within(
                    PATIENCE,
                    () -> assertThat(positions().stream()
                                    .map(each -> each.getString("of"))
                                    .filter(Objects::nonNull))
                            .isNotEmpty()
                            .isSubsetOf(present));
        }
    }

    private void publish(String river) {
        upstream.publish("river", "named", river, 1, Map.of("name", river), Map.of("name", river));
    }

    private ConfigurableApplicationContext start(String service) {
        ConfigurableApplicationContext started = Pages.start(
                Harbour.class,
                service,
                BOOTSTRAP,
                "--upriver=" + far,
                "--" + Rivers.READERS,
                "--" + Rivers.STATE,
                "--" + Rivers.CHANGES);
        instances.add(started);
        return started;
    }

    private void writeAndAwait(ConfigurableApplicationContext instance) {
        Pages.create(Pages.of(instance), "first");
        Pages.awaitPublished(client.getDatabase("cabildo_" + run));
    }

    private void loseOwn() {
        delete(Pages.topics(run));
    }

    private void delete(List<String> topics) {
        assertThat(admin.deleteTopics(topics).all().toCompletionStage().toCompletableFuture())
                .succeedsWithin(PATIENCE);
    }

    private static void awaitBroken(ConfigurableApplicationContext instance) {
        within(
                PATIENCE,
                () -> assertThat(instance.getBean(Relay.class).broken()).contains("it was lost"));
    }

    private static void mend(ConfigurableApplicationContext instance) {
        instance.getBean(Refill.class).request();
    }

    private void assertHeld(ConfigurableApplicationContext instance, List<Document> positions) {
        awaitNoMembers();
        assertThat(positions()).isEqualTo(positions);
        assertThat(instance.getBean(MeterRegistry.class)
                        .get("cabildo.reader.held")
                        .gauge()
                        .value())
                .isEqualTo(1);
    }

    private void awaitNoMembers() {
        within(
                PATIENCE,
                () -> assertThat(admin.describeConsumerGroups(List.of(run))
                                .all()
                                .get()
                                .values())
                        .hasSize(1)
                        .allMatch(each -> each.members().isEmpty()));
    }

    private static void assertAllSeenWhileFit(ConfigurableApplicationContext instance) {
        assertThat(instance.getBean(Harbour.class).seen).allMatch(Seen::fit);
    }

    private static void awaitCopy(ConfigurableApplicationContext instance, String river) {
        within(
                PATIENCE,
                () -> assertThat(copies(instance).find(new RiverId(river))).isPresent());
    }

    private static void awaitSeen(ConfigurableApplicationContext instance, String river) {
        within(PATIENCE, () -> assertThat(seen(List.of(instance))).contains(river));
    }

    private static List<String> seen(List<ConfigurableApplicationContext> all) {
        return all.stream()
                .flatMap(each -> each.getBean(Harbour.class).seen.stream())
                .map(Seen::river)
                .toList();
    }

    @SuppressWarnings("unchecked") // a bean's type arguments are not known at run time
    private static Replica<RiverId, River> copies(ConfigurableApplicationContext instance) {
        return Objects.requireNonNull(instance.getBean("copies", Replica.class));
    }

    private List<Document> positions() {
        return client.getDatabase("cabildo_" + run)
                .getCollection("positions")
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
