package lat.cabildo.directory.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet counts it, the header being 1; in JSON, the first element being 1
 * @param cells text of each cell that is not blank, by its column's name, in the order of the columns; one that is too
 *     long is cut to one character more than {@link #LONGEST_CELL}
 * @param ragged whether it has not as many cells as there are columns
 */
public record TableRow(int number, Map<String, String> cells, boolean ragged) {

    /** No field takes more. */
    public static final int LONGEST_CELL = 10_000;

    public TableRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }
}
