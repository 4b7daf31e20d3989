package lat.cabildo.benchmarks.backbone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lat.cabildo.benchmarks.backbone.Notebook.Note;
import lat.cabildo.benchmarks.backbone.Notebook.NoteEdited;
import lat.cabildo.benchmarks.backbone.Notebook.NoteId;
import lat.cabildo.platform.aggregate.Aggregates;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Documents whose domain events all wait, as the backbone's own commands leave them. One aggregate goes through all its
 * changes, the others are created and then get its domain events under their own ids, which have the same length: a
 * hundred thousand changes of documents that grow would take longer than what is to be measured.
 */
final class WaitingNotes {
    private final int aggregates;
    private final int events;

    WaitingNotes(int aggregates, int events) {
        this.aggregates = aggregates;
        this.events = events;
    }

    /** Of a service's aggregates. */
    List<Document> of(String service) throws Exception {
        try (ConfigurableApplicationContext writer = Notebook.open(service, false)) {
            Aggregates<NoteId, Note, NoteEdited> writing = Notebook.notes(writer);
            Work.perSecond(aggregates, each -> {
                Note note = Notebook.note(each);
                writing.create(Notebook.command(), note.id(), () -> Notebook.edited(note));
            });
            NoteId changed = new NoteId(Notebook.id(0));
            for (int event = 1; event < events; event++) {
                writing.change(Notebook.command(), changed, Notebook::edited);
            }
            return grown(Notebook.database(writer)
                    .getCollection("notes")
                    .find()
                    .batchSize(500)
                    .into(new ArrayList<>()));
        }
    }

    private List<Document> grown(List<Document> notes) {
        Document template = notes.stream()
                .filter(each -> each.getString("_id").equals(Notebook.id(0)))
                .findFirst()
                .orElseThrow();
        for (Document each : notes) {
            Document first = entries(each).getFirst();
            List<Document> all = entries(template).stream()
                    .map(entry -> of(each.getString("_id"), entry, first))
                    .toList();
            each.put("version", (long) events);
            each.get("ob", Document.class).put("ev", all);
        }
        return notes;
    }

    static List<Document> entries(Document note) {
        return note.get("ob", Document.class).getList("ev", Document.class);
    }

    private static Document of(String id, Document entry, Document first) {
        List<Document> records = entry.getList("records", Document.class).stream()
                .map(each -> each.containsKey("bytes")
                        ? new Document(each).append("bytes", of(id, each.get("bytes", Binary.class)))
                        : each)
                .toList();
        return new Document(entry)
                .append("id", id + "@" + entry.getLong("s"))
                .append("sh", Objects.requireNonNull(first.getInteger("sh")))
                .append("p", Objects.requireNonNull(first.getInteger("p")))
                .append("records", records);
    }

    private static Binary of(String id, Binary data) {
        String text = new String(data.getData(), StandardCharsets.UTF_8);
        return new Binary(text.replace(Notebook.id(0), id).getBytes(StandardCharsets.UTF_8));
    }
}
