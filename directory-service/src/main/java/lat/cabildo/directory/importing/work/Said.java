package lat.cabildo.directory.importing.work;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import lat.cabildo.directory.importing.ImportField;
import org.jspecify.annotations.Nullable;

/**
 * What one cell says.
 *
 * @param column null for what the import says of every row
 */
record Said(@Nullable String column, ImportField field, String text) {
    private static final Pattern BARS = Pattern.compile("\\s*\\|\\s*");

    /** Of a cell that holds a list: its elements, which bars separate. */
    List<Said> each() {
        return Arrays.stream(BARS.split(text))
                .filter(element -> !element.isBlank())
                .map(element -> new Said(column, field, element))
                .toList();
    }
}
