package lat.cabildo.benchmarks.modulith;

import org.springframework.modulith.events.Externalized;

/** The domain event: the fact and the state after it, as the backbone tells them too. */
@Externalized
record NoteEdited(String id, int edits, String text) {

    record Change(int edits) {}

    record State(String id, String text, int edits) {}

    record Data(Change change, State state) {}

    static NoteEdited of(Note note) {
        return new NoteEdited(note.id(), note.edits(), note.text());
    }

    /** As it stands on the topic. */
    Data data() {
        return new Data(new Change(edits), new State(id, text, edits));
    }
}
