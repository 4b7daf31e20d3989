package lat.cabildo.directory.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.directory.table.UnreadableTable.Reason;

/** The columns of a table that has a header; those without a name are nobody's. */
record Columns(List<String> names) {
    static final int MOST = 200;
    private static final int LONGEST_NAME = 200;

    /** @throws UnreadableTable if no table has such columns */
    static Columns named(List<String> header) {
        List<String> names = header.stream()
                .map(TableRow::clean)
                .map(name -> name.substring(0, Math.min(name.length(), LONGEST_NAME)))
                .toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!name.isEmpty() && !seen.add(name)) {
                throw new UnreadableTable(Reason.TWO_COLUMNS_OF_ONE_NAME, 1, null);
            }
        }
        if (seen.isEmpty()) {
            throw new UnreadableTable(Reason.NO_COLUMNS);
        }
        return new Columns(names);
    }

    /** @throws UnreadableTable if that would be one column too many */
    static void requireRoom(int columns) {
        if (columns > MOST) {
            throw new UnreadableTable(Reason.TOO_MANY_COLUMNS);
        }
    }

    static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(cell -> TableRow.clean(cell).isEmpty());
    }

    TableRow row(int number, List<String> cells, boolean ragged) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            String text = TableRow.clean(cells.get(i));
            if (!names.get(i).isEmpty() && !text.isEmpty()) {
                named.put(names.get(i), text);
            }
        }
        return new TableRow(number, named, ragged);
    }
}
