package lat.cabildo.benchmarks.modulith;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** As large as the backbone's. */
@Document("notes")
record Note(
        @Id String id,
        String text,
        int edits,
        @Version @Nullable Long version) {

    static Note create(String id) {
        return new Note(id, "La ciudad es de quienes la habitan. ".repeat(15), 1, null);
    }

    Note edited() {
        return new Note(id, text, edits + 1, version);
    }
}
