package lat.cabildo.directory.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred rows that are kept, checked and applied together.
 *
 * @param number from 1
 * @param planned what this run has found of each row; null if it has not come to it yet
 * @param before what the run before this one has found; null if this one has come to it
 */
public record RowChunk(
        int number,
        List<ImportedRow> rows,
        @Nullable List<RowOutcome> planned,
        @Nullable List<RowOutcome> before) {

    public RowChunk {
        rows = List.copyOf(rows);
        planned = planned == null ? null : List.copyOf(planned);
        before = before == null ? null : List.copyOf(before);
    }
}
