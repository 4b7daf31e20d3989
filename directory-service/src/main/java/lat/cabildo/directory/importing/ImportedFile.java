package lat.cabildo.directory.importing;

import java.util.List;
import java.util.Objects;

/**
 * A file that was read as a whole.
 *
 * @param upload under which its rows are kept
 * @param format {@code csv}, {@code xlsx} or {@code popolo}
 * @param columns names of those that have a cell in some row
 * @param rows how many there are
 * @param chunks how many parts they are kept in
 */
public record ImportedFile(String upload, String format, List<String> columns, int rows, int chunks) {

    public ImportedFile {
        Objects.requireNonNull(upload);
        Objects.requireNonNull(format);
        columns = List.copyOf(columns);
    }
}
