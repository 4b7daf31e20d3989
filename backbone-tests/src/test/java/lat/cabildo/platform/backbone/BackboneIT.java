package lat.cabildo.platform.backbone;

import static lat.cabildo.platform.backbone.NoteService.command;
import static lat.cabildo.platform.backbone.NoteService.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.backbone.NoteService.Note;
import lat.cabildo.platform.backbone.NoteService.NoteId;
import lat.cabildo.platform.backbone.NoteService.NoteWritten;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Reactions;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.ReplicaType;
import lat.cabildo.platform.replica.Replicas;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A change made in one service is published in order and arrives in another one's replica and reaction. */
class BackboneIT {

    record NoteCopy(String id, String text, @Nullable String mergedInto) {}

    private static final String RUN = "t" + UUID.randomUUID().toString().substring(0, 8);
    private static ConfigurableApplicationContext writer;
    private static ConfigurableApplicationContext reader;

    @SpringBootApplication
    static class Reader {
        final List<DomainEvent> seen = new CopyOnWriteArrayList<>();

        @Bean
        Replica<NoteId, NoteCopy> noteCopies(Replicas replicas) {
            return replicas.of(ReplicaType.of(RUN, "note", "nte", NoteCopy.class, NoteId::new)
                    .merging(NoteCopy::mergedInto));
        }

        @Bean
        Consumer<Message<List<byte[]>>> writer(Replicas replicas, Replica<NoteId, NoteCopy> noteCopies) {
            return replicas.listener(noteCopies);
        }

        @Bean
        Consumer<Message<List<byte[]>>> reaction(Reactions reactions) {
            return reactions.listener(seen::add);
        }
    }

    @BeforeAll
    static void startServices() {
        writer = start(NoteService.class, RUN, Map.of());
        await().atMost(Duration.ofSeconds(30)).until(() -> !create("first").isBlank());
        reader = start(
                Reader.class,
                RUN + "r",
                Map.of(
                        "spring.cloud.function.definition", "writer;reaction",
                        "spring.cloud.stream.bindings.writer-in-0.destination", "cabildo." + RUN + ".note.state.v1",
                        "spring.cloud.stream.bindings.reaction-in-0.destination",
                                "cabildo." + RUN + ".note.changes.v1"));
    }

    @AfterAll
    static void stopServices() {
        reader.close();
        writer.close();
        try (MongoClient client = MongoClients.create(Infrastructure.store().uri())) {
            client.getDatabase("cabildo_" + RUN).drop();
            client.getDatabase("cabildo_" + RUN + "r").drop();
        }
    }

    @Test
    void publishesChangesInOrderAndKeepsTheLastStateInTheReplica() {
        NoteId id = new NoteId(create("one"));
        for (int i = 2; i <= 40; i++) {
            edit(notes(), command(), id, "text " + i);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> copies().has(id, 40));

        assertThat(copies().find(id)).get().extracting(NoteCopy::text).isEqualTo("text 40");
        await().atMost(Duration.ofSeconds(30)).until(() -> seenOf(id).size() == 40);
        assertThat(seenOf(id)).isEqualTo(LongStream.rangeClosed(1, 40).boxed().toList());
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
            Document stored = stored(id);
            assertThat(stored.getEmbedded(List.of("ob", "pub"), Long.class)).isEqualTo(40);
            assertThat(stored.getEmbedded(List.of("ob", "ev"), List.class)).isEmpty();
            assertThat(stored.getEmbedded(List.of("ob", "sum"), String.class)).matches("0{17}40:[0-9a-f]{64}");
        });
    }

    @Test
    void runsTheStepsOfAProcessOnce() {
        NoteId id = createThen("echo");

        await().atMost(Duration.ofSeconds(20)).until(() -> todo(id).isEmpty());

        assertThat(notes().find(id))
                .get()
                .extracting(each -> each.state().text())
                .isEqualTo("echoed");
        assertThat(notes().find(id)).get().extracting(each -> each.version()).isEqualTo(2L);
    }

    @Test
    void runsLongStepsBesideOthersAndKeepsTheirOrder() {
        NoteId slow = createThen("patience", "echo");
        NoteId quick = createThen("echo");

        await().atMost(Duration.ofSeconds(20)).until(() -> todo(quick).isEmpty());
        assertThat(todo(slow)).hasSize(2);
        edit(notes(), command(), slow, "go on");

        await().atMost(Duration.ofSeconds(20)).until(() -> todo(slow).isEmpty());
        assertThat(notes().find(slow)).get().satisfies(each -> {
            assertThat(each.state().text()).isEqualTo("echoed");
            assertThat(each.version()).isEqualTo(4);
        });
    }

    private static NoteId createThen(String... steps) {
        Command command = command();
        NoteId id = new NoteId(command.newId("nte"));
        notes().create(
                        command,
                        id,
                        () -> Decision.<Note, NoteWritten>of(new Note(id, "start", 0, null), new NoteWritten("start"))
                                .then(steps));
        return id;
    }

    private static List<Document> todo(NoteId id) {
        return stored(id).getList("todo", Document.class, List.of());
    }

    @Test
    void erasedAggregatesVanishFromReplicasAndStayAway() {
        NoteId id = new NoteId(create("personal"));
        await().atMost(Duration.ofSeconds(20)).until(() -> copies().has(id, 1));

        notes().erase(command(), id, note -> new NoteWritten(""));

        await().atMost(Duration.ofSeconds(20)).until(() -> copies().has(id, 2));
        assertThat(copies().find(id)).isEmpty();
        assertThat(stored(id)).doesNotContainKeys("st", "cmds");
    }

    @Test
    void replicasFollowMergers() {
        NoteId survivor = new NoteId(create("survivor"));
        NoteId absorbed = new NoteId(create("absorbed"));
        notes().change(
                        command(),
                        absorbed,
                        note -> Decision.of(
                                new Note(absorbed, note.text(), 1, survivor.value()), new NoteWritten("merged")));

        await().atMost(Duration.ofSeconds(20)).until(() -> copies().has(absorbed, 2) && copies().has(survivor, 1));

        assertThat(copies().resolve(List.of(absorbed)).get(absorbed))
                .satisfies(found -> assertThat(found.id()).isEqualTo(survivor))
                .satisfies(found -> assertThat(found.was()).isEqualTo(absorbed));
        assertThat(copies().expand(survivor)).containsExactlyInAnyOrder(survivor, absorbed);
        assertThat(copies().expand(absorbed)).containsExactlyInAnyOrder(survivor, absorbed);
    }

    private static String create(String text) {
        return NoteService.create(writer, text);
    }

    private static List<Long> seenOf(NoteId id) {
        return reader.getBean(Reader.class).seen.stream()
                .filter(each -> each.subject().equals(id.value()))
                .map(DomainEvent::sequence)
                .toList();
    }

    private static Document stored(NoteId id) {
        try (MongoClient client = MongoClients.create(Infrastructure.store().uri())) {
            return Objects.requireNonNull(client.getDatabase("cabildo_" + RUN)
                    .getCollection("notes")
                    .find(new Document("_id", id.value()))
                    .first());
        }
    }

    private static Aggregates<NoteId, Note, NoteWritten> notes() {
        return NoteService.notes(writer);
    }

    @SuppressWarnings("unchecked")
    private static Replica<NoteId, NoteCopy> copies() {
        return reader.getBean("noteCopies", Replica.class);
    }

    private static ConfigurableApplicationContext start(Class<?> main, String service, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("spring.config.import", "classpath:cabildo-defaults.yaml");
        // Without a web server there is no indicator of the store.
        settings.put("management.endpoint.health.validate-group-membership", "false");
        settings.put("cabildo.service", service);
        settings.put("spring.mongodb.uri", Infrastructure.store().uri());
        settings.put("spring.kafka.bootstrap-servers", Infrastructure.kafka().bootstrapServers());
        return new SpringApplicationBuilder(main)
                .web(WebApplicationType.NONE)
                .run(settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }
}
