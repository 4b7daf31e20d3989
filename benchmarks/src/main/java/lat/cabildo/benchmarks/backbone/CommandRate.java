package lat.cabildo.benchmarks.backbone;

import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.List;
import java.util.Objects;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Pair;
import lat.cabildo.benchmarks.backbone.Notebook.Note;
import lat.cabildo.benchmarks.backbone.Notebook.NoteEdited;
import lat.cabildo.benchmarks.backbone.Notebook.NoteId;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.WireFormat;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Commands against aggregates of which all is published, as is the rule: read, decide, write by compare-and-set. Ours
 * also puts the domain event into the same document; the bare one leaves it out; the third writes it into a second
 * document.
 */
public final class CommandRate implements Benchmark {
    private static final int AGGREGATES = 4_000;
    private static final int COMMANDS = AGGREGATES;

    private final ConfigurableApplicationContext service = Notebook.open("commands", false);
    private final Aggregates<NoteId, Note, NoteEdited> notes = Notebook.notes(service);
    private final MongoCollection<Document> ours;
    private final MongoCollection<Document> bare;
    private final MongoCollection<Document> events;

    public CommandRate() {
        MongoDatabase database = Notebook.database(service)
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        ours = database.getCollection("notes");
        bare = database.getCollection("bare");
        events = database.getCollection("events");
        // As the backbone has it on the embedded store, which heeds unique indexes only.
        bare.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
    }

    @Override
    public List<String> series() {
        return List.of("bare", "two-documents");
    }

    @Override
    public int pairs() {
        return 15;
    }

    @Override
    public String unit() {
        return "commands/s";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) throws Exception {
        prepare();
        double withOutbox = oursFirst ? withOutbox() : 0;
        double without = Work.perSecond(COMMANDS, each -> change(each, false));
        requireVersions(bare, COMMANDS / AGGREGATES + 1);
        prepareBare();
        double two = Work.perSecond(COMMANDS, each -> change(each, true));
        requireVersions(bare, COMMANDS / AGGREGATES + 1);
        if (events.countDocuments() != COMMANDS) {
            throw new IllegalStateException("events are missing");
        }
        withOutbox = oursFirst ? withOutbox : withOutbox();
        return List.of(new Pair(withOutbox, without), new Pair(withOutbox, two));
    }

    private double withOutbox() throws Exception {
        double rate = Work.perSecond(
                COMMANDS,
                each -> notes.change(Notebook.command(), new NoteId(Notebook.id(each % AGGREGATES)), Notebook::edited));
        requireVersions(ours, COMMANDS / AGGREGATES + 1);
        return rate;
    }

    private void prepare() {
        ours.deleteMany(new Document());
        for (int each = 0; each < AGGREGATES; each++) {
            Note note = Notebook.note(each);
            notes.create(Notebook.command(), note.id(), () -> Notebook.edited(note));
        }
        ours.updateMany(
                new Document(),
                new Document("$set", new Document("ob", new Document("pub", 1L).append("ev", List.of()))));
        prepareBare();
    }

    private void prepareBare() {
        bare.deleteMany(new Document());
        events.deleteMany(new Document());
        for (int each = 0; each < AGGREGATES; each++) {
            bare.insertOne(new Document("_id", Notebook.id(each))
                    .append("version", 1L)
                    .append("st", state(Notebook.note(each))));
        }
    }

    /** As plain code without a backbone would do it. */
    private void change(int number, boolean announced) {
        String id = Notebook.id(number % AGGREGATES);
        while (true) {
            Document found =
                    Objects.requireNonNull(bare.find(new Document("_id", id)).first());
            Document st = found.get("st", Document.class);
            long version = found.getLong("version");
            Note changed = Notebook.edited(new Note(new NoteId(id), st.getString("text"), st.getInteger("edits")))
                    .state();
            boolean written = bare.updateOne(
                                    new Document("_id", id).append("version", version),
                                    new Document("$set", new Document("st", state(changed)))
                                            .append("$inc", new Document("version", 1L)))
                            .getMatchedCount()
                    == 1;
            if (written) {
                if (announced) {
                    byte[] data = WireFormat.data(new NoteEdited(changed.edits()), changed);
                    events.insertOne(new Document("_id", id + "@" + (version + 1)).append("data", new Binary(data)));
                }
                return;
            }
        }
    }

    private static Document state(Note note) {
        return new Document("_id", note.id().value())
                .append("text", note.text())
                .append("edits", note.edits());
    }

    private static void requireVersions(MongoCollection<Document> collection, long version) {
        if (collection.countDocuments(new Document("version", version)) != AGGREGATES) {
            throw new IllegalStateException("commands are missing in " + collection.getNamespace());
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
