package lat.cabildo.directory.importing.work;

import java.util.Arrays;
import java.util.List;
import lat.cabildo.directory.importing.ImportField;
import lat.cabildo.directory.table.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says.
 *
 * @param column null for what the import says of every row
 */
record Said(@Nullable String column, ImportField field, String text) {
    /** Of a cell that holds a list: its elements, which bars separate. */
    List<Said> each() {
        return Arrays.stream(text.split("\\|", -1))
                .map(TableRow::clean)
                .filter(element -> !element.isEmpty())
                .map(element -> new Said(column, field, element))
                .toList();
    }
}
