package lat.cabildo.benchmarks.backbone;

import java.nio.charset.StandardCharsets;
import lat.cabildo.benchmarks.backbone.Notebook.Note;
import lat.cabildo.benchmarks.backbone.Notebook.NoteEdited;
import lat.cabildo.benchmarks.backbone.Notebook.NoteId;
import lat.cabildo.platform.aggregate.Aggregates;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

/** By the backbone: into the note's own document, and from there by the relay. */
public final class OutboxNotes implements PublishedNotes {
    private final String name;
    private final ConfigurableApplicationContext service;
    private final Aggregates<NoteId, Note, NoteEdited> notes;

    /** Creates those that are not there yet. */
    public OutboxNotes(String name, int number, Place place) {
        this.name = name;
        service = Notebook.open(name, true, place);
        notes = Notebook.notes(service);
        for (int each = 0; each < number; each++) {
            Note note = Notebook.note(each);
            if (notes.find(note.id()).isEmpty()) {
                Notebook.create(notes, note);
            }
        }
    }

    @Override
    public long edit(int number) {
        return Notebook.edit(notes, new NoteId(id(number))).version();
    }

    @Override
    public String id(int number) {
        return Notebook.id(number);
    }

    @Override
    public long stored(int number) {
        return notes.find(new NoteId(id(number))).orElseThrow().version();
    }

    @Override
    public boolean drained() {
        Document pending = new Document("ob.ev.sh", new Document("$gte", 0));
        return Notebook.database(service).getCollection("notes").find(pending).first() == null;
    }

    @Override
    public String topic() {
        return "cabildo.%s.note.changes.v1".formatted(name);
    }

    @Override
    public long version(ConsumerRecord<byte[], byte[]> each) {
        return Long.parseLong(
                new String(each.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        service.close();
    }
}
