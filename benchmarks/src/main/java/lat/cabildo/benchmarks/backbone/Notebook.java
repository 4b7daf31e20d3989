package lat.cabildo.benchmarks.backbone;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.aggregate.Trace;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A service of one aggregate type whose states have the size of an organization's: some 600 bytes as JSON. */
@SpringBootApplication
class Notebook {
    static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    record NoteId(String value) implements Id {}

    record Note(NoteId id, String text, int edits) {}

    record NoteEdited(int edits) {}

    record NoteState(String id, String text, int edits) {}

    private static final class Language implements PublishedLanguage<Note, NoteEdited> {
        @Override
        public String name(NoteEdited event) {
            return "edited";
        }

        @Override
        public Object change(NoteEdited event) {
            return event;
        }

        @Override
        public Object state(Note note) {
            return new NoteState(note.id().value(), note.text(), note.edits());
        }
    }

    @Bean
    IdTypes ids() {
        return IdTypes.of(NoteId.class);
    }

    @Bean
    Aggregates<NoteId, Note, NoteEdited> notes(Backbone backbone) {
        return backbone.aggregates(AggregateType.of("note", "notes", "nte", Note.class, NoteId::new), new Language());
    }

    /** Of what is on the class path to be compared with, nothing may run here. */
    private static final List<String> RIVALS = List.of(
            "org.springframework.modulith.events.config.EventExternalizationAutoConfiguration",
            "org.springframework.modulith.events.config.EventPublicationAutoConfiguration",
            "org.springframework.modulith.events.kafka.KafkaEventExternalizerConfiguration",
            "org.springframework.modulith.events.kafka.KafkaJackson2Configuration",
            "org.springframework.modulith.events.kafka.KafkaJacksonConfiguration",
            "org.springframework.modulith.events.mongodb.MongoDbEventPublicationAutoConfiguration",
            "org.springframework.modulith.events.mongodb.MongoDbTransactionAutoConfiguration");

    private static final List<String> PUBLISHING = List.of(
            "lat.cabildo.platform.relay.RelayAutoConfiguration",
            "lat.cabildo.platform.replica.ReplicaAutoConfiguration",
            "lat.cabildo.platform.process.ProcessAutoConfiguration");

    /** With a relay only if {@code publishing}. */
    static ConfigurableApplicationContext open(String service, boolean publishing) {
        return open(service, publishing, Place.ofThisProcess());
    }

    static ConfigurableApplicationContext open(String service, boolean publishing, Place place) {
        return new SpringApplicationBuilder(Notebook.class)
                .web(WebApplicationType.NONE)
                .run(
                        // No service's own settings, which are on the class path.
                        "--spring.config.name=notebook",
                        "--spring.config.import=classpath:cabildo-defaults.yaml",
                        "--spring.main.register-shutdown-hook=false",
                        // Without a web server there is no indicator of the store.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--cabildo.service=" + service,
                        "--cabildo.backbone.partitions=" + PARTITIONS,
                        "--cabildo.backbone.index-versions=true",
                        "--spring.autoconfigure.exclude="
                                + Stream.concat(RIVALS.stream(), publishing ? Stream.of() : PUBLISHING.stream())
                                        .collect(Collectors.joining(",")),
                        "--spring.mongodb.uri=" + place.store(),
                        "--spring.kafka.bootstrap-servers=" + place.broker());
    }

    @SuppressWarnings("unchecked") // a bean's type arguments are not known at run time
    static Aggregates<NoteId, Note, NoteEdited> notes(ConfigurableApplicationContext service) {
        return service.getBean("notes", Aggregates.class);
    }

    static MongoDatabase database(ConfigurableApplicationContext service) {
        return service.getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }

    static String id(int number) {
        return "nte_01JD00000000000000%08d".formatted(number);
    }

    static Note note(int number) {
        return new Note(new NoteId(id(number)), "La ciudad es de quienes la habitan. ".repeat(15), 0);
    }

    static Decision<Note, NoteEdited> edited(Note note) {
        return Decision.of(new Note(note.id(), note.text(), note.edits() + 1), new NoteEdited(note.edits() + 1));
    }

    /** One edit. */
    static Stored<Note> edit(Aggregates<NoteId, Note, NoteEdited> notes, NoteId id) {
        Command command = command();
        return insist(() -> notes.change(command, id, Notebook::edited));
    }

    static void create(Aggregates<NoteId, Note, NoteEdited> notes, Note note) {
        Command command = command();
        insist(() -> notes.create(command, note.id(), () -> edited(note)));
    }

    /** Repeats a command, under its id, while the store does not answer, as a good client does. */
    private static Stored<Note> insist(Supplier<Stored<Note>> command) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return command.get();
            } catch (StoreRefusal.Unavailable unavailable) {
                if (System.nanoTime() > deadline) {
                    throw unavailable;
                }
            }
        }
    }

    static Command command() {
        return new Command(
                "cmd_" + UUID.randomUUID(),
                new Actor("benchmark", null),
                Instant.now(),
                null,
                new Trace("b", null, null));
    }
}
