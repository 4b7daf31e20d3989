package lat.cabildo.directory.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

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

    /** A run of blanks is looked at once, however long it is. */
    private static final Pattern BLANKS = Pattern.compile("^[\\s\\p{Z}\\uFEFF]+|(?<![\\s\\p{Z}])[\\s\\p{Z}]+$");

    public TableRow {
        cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    }

    /** Without blanks around it, be they of no width or without a break. */
    public static String clean(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }
}
