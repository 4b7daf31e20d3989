package lat.cabildo.benchmarks.backbone;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.UUID;
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

    /** With a relay only if {@code publishing}. */
    static ConfigurableApplicationContext open(String service, boolean publishing) {
        return new SpringApplicationBuilder(Notebook.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:cabildo-defaults.yaml",
                        "--spring.main.register-shutdown-hook=false",
                        // Without a web server there is no indicator of the store.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--cabildo.service=" + service,
                        "--cabildo.backbone.partitions=" + PARTITIONS,
                        "--cabildo.backbone.index-versions=true",
                        "--spring.autoconfigure.exclude="
                                + (publishing
                                        ? ""
                                        : "lat.cabildo.platform.relay.RelayAutoConfiguration,"
                                                + "lat.cabildo.platform.replica.ReplicaAutoConfiguration,"
                                                + "lat.cabildo.platform.process.ProcessAutoConfiguration"),
                        "--spring.mongodb.uri=" + Infrastructure.store().uri(),
                        "--spring.kafka.bootstrap-servers="
                                + Infrastructure.kafka().bootstrapServers());
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

    static Command command() {
        return new Command(
                "cmd_" + UUID.randomUUID(),
                new Actor("benchmark", null),
                Instant.now(),
                null,
                new Trace("b", null, null));
    }
}
