package lat.cabildo.platform.backbone;

import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
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
import lat.cabildo.platform.process.ProcessStep;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;

/** The smallest service there can be: it keeps notes. No component, so that no other test finds it by scanning. */
@EnableAutoConfiguration
class NoteService {

    record NoteId(String value) implements Id {}

    record Note(NoteId id, String text, int edits, @Nullable String mergedInto) {}

    record NoteWritten(String text) {}

    record NoteFact(String text) {}

    record NoteState(
            String id, String text, int edits, @Nullable String mergedInto) {}

    static final class Language implements PublishedLanguage<Note, NoteWritten> {
        @Override
        public String name(NoteWritten event) {
            return "written";
        }

        @Override
        public Object change(NoteWritten event) {
            return new NoteFact(event.text());
        }

        @Override
        public Object state(Note note) {
            return new NoteState(note.id().value(), note.text(), note.edits(), note.mergedInto());
        }
    }

    @Bean
    IdTypes ids() {
        return IdTypes.of(NoteId.class);
    }

    @Bean
    Aggregates<NoteId, Note, NoteWritten> notes(Backbone backbone) {
        return backbone.aggregates(
                AggregateType.<NoteId, Note, NoteWritten>of("note", "notes", "nte", Note.class, NoteId::new)
                        .unique(note -> note.text().startsWith("unique:") ? Set.of(note.text()) : Set.of()),
                new Language());
    }

    @Bean
    ProcessStep echo(@Lazy Aggregates<NoteId, Note, NoteWritten> notes) {
        return new ProcessStep() {
            @Override
            public String name() {
                return "echo";
            }

            @Override
            public void run(Command command, String startedBy) {
                edit(notes, command, new NoteId(startedBy), "echoed");
            }
        };
    }

    /** Takes until somebody writes that it may go on. */
    @Bean
    ProcessStep patience(@Lazy Aggregates<NoteId, Note, NoteWritten> notes) {
        return new ProcessStep() {
            @Override
            public String name() {
                return "patience";
            }

            @Override
            public boolean isLong() {
                return true;
            }

            @Override
            public void run(Command command, String startedBy) {
                NoteId id = new NoteId(startedBy);
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> notes.find(id)
                                .map(found -> found.state().text())
                                .equals(Optional.of("go on")));
                edit(notes, command, id, "gone on");
            }
        };
    }

    @SuppressWarnings("unchecked") // a bean's type arguments are not known at run time
    static Aggregates<NoteId, Note, NoteWritten> notes(ConfigurableApplicationContext service) {
        return service.getBean("notes", Aggregates.class);
    }

    static String create(ConfigurableApplicationContext service, String text) {
        Command command = command();
        NoteId id = new NoteId(command.newId("nte"));
        return notes(service)
                .create(command, id, () -> Decision.of(new Note(id, text, 0, null), new NoteWritten(text)))
                .id();
    }

    static void edit(Aggregates<NoteId, Note, NoteWritten> notes, Command command, NoteId id, String text) {
        notes.change(
                command,
                id,
                note -> Decision.of(new Note(id, text, note.edits() + 1, note.mergedInto()), new NoteWritten(text)));
    }

    static Command command() {
        return new Command(
                "cmd_" + UlidCreator.getMonotonicUlid(),
                new Actor("test", null),
                Instant.now(),
                null,
                new Trace("test", null, null));
    }
}
