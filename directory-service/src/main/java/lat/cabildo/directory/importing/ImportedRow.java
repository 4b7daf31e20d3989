package lat.cabildo.directory.importing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file as it is kept.
 *
 * @param number in the file
 * @param cells by the names of their columns
 * @param ragged whether it has not as many cells as there are columns
 * @param outcome what the last run has found of it; null if that has not come to it yet
 */
public record ImportedRow(
        int number,
        Map<String, String> cells,
        boolean ragged,
        @Nullable RowOutcome outcome) {

    public ImportedRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
