package lat.cabildo.directory.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some hundred rows that are kept, checked and applied together.
 *
 * @param number from 1
 * @param planned what this run has found of each row; null if it has not come to it yet
 */
public record RowChunk(
        int number, List<ImportedRow> rows, @Nullable List<RowOutcome> planned) {

    public RowChunk {
        rows = List.copyOf(rows);
        planned = planned == null ? null : List.copyOf(planned);
    }
}
