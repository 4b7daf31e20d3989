package lat.cabildo.platform.migration;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A service before and after an upgrade that gives a field another name. */
final class Notes {
    private Notes() {}

    record NoteId(String value) implements Id {}

    record Written(String text) {}

    record State(String id, String text) {}

    /** As it was. */
    record OldNote(NoteId id, String text) {}

    /** As it is: reads both forms, and writes what the version before reads as well. */
    record NewNote(
            NoteId id, @Nullable String text, @Nullable String body) {

        String words() {
            return Objects.requireNonNull(body == null ? text : body);
        }
    }

    /** What both versions do, each in its own way. */
    interface Desk {
        String write(String text);

        void edit(String id, String text);

        String read(String id);
    }

    @EnableAutoConfiguration
    static class OldService {

        @Bean
        IdTypes ids() {
            return IdTypes.of(NoteId.class);
        }

        @Bean
        Desk desk(Backbone backbone) {
            return deskOf(
                    backbone.aggregates(
                            AggregateType.of("note", "notes", "nte", OldNote.class, NoteId::new),
                            language(OldNote::id, OldNote::text)),
                    OldNote::new,
                    OldNote::text);
        }
    }

    @EnableAutoConfiguration
    static class NewService {

        @Bean
        IdTypes ids() {
            return IdTypes.of(NoteId.class);
        }

        @Bean
        Desk desk(Backbone backbone) {
            return deskOf(
                    backbone.aggregates(
                            AggregateType.of("note", "notes", "nte", NewNote.class, NoteId::new),
                            language(NewNote::id, NewNote::words)),
                    (id, text) -> new NewNote(id, text, text),
                    NewNote::words);
        }

        @Bean
        Migration bodies(MongoDatabaseFactory store) {
            return new Bodies(store.getMongoDatabase());
        }
    }

    /** Gives each note what only the new version writes, unless it has changed since it was read. */
    record Bodies(MongoDatabase database) implements Migration {

        @Override
        public String name() {
            return "bodies";
        }

        @Override
        public String collection() {
            return "notes";
        }

        @Override
        public void apply(List<Document> documents) {
            MongoCollection<Document> notes = database.getCollection(collection());
            for (Document each : documents) {
                Document state = each.get("st", Document.class);
                if (!state.containsKey("body")) {
                    notes.updateOne(
                            new Document("_id", each.getString("_id")).append("version", each.getLong("version")),
                            new Document("$set", new Document("st.body", state.getString("text"))));
                }
            }
        }
    }

    private interface Maker<N> {
        N make(NoteId id, String text);
    }

    private interface Part<N, T> {
        T of(N note);
    }

    private static <N> Desk deskOf(Aggregates<NoteId, N, Written> notes, Maker<N> maker, Part<N, String> text) {
        return new Desk() {
            @Override
            public String write(String words) {
                Command command = command();
                NoteId id = new NoteId(command.newId("nte"));
                return notes.create(command, id, () -> Decision.of(maker.make(id, words), new Written(words)))
                        .id();
            }

            @Override
            public void edit(String id, String words) {
                NoteId note = new NoteId(id);
                notes.change(command(), note, _ -> Decision.of(maker.make(note, words), new Written(words)));
            }

            @Override
            public String read(String id) {
                return text.of(notes.find(new NoteId(id)).orElseThrow().state());
            }
        };
    }

    private static <N> PublishedLanguage<N, Written> language(Part<N, NoteId> id, Part<N, String> text) {
        return new PublishedLanguage<>() {
            @Override
            public String name(Written event) {
                return "written";
            }

            @Override
            public Object change(Written event) {
                return event;
            }

            @Override
            public Object state(N note) {
                return new State(id.of(note).value(), text.of(note));
            }
        };
    }

    static Desk desk(ConfigurableApplicationContext service) {
        return service.getBean(Desk.class);
    }

    private static Command command() {
        return new Command(
                "cmd_" + UlidCreator.getMonotonicUlid(),
                new Actor("test", null),
                Instant.now(),
                null,
                new Trace("test", null, null));
    }
}
