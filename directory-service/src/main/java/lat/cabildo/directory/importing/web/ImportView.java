package lat.cabildo.directory.importing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.importing.ColumnMeanings;
import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportStatus;
import lat.cabildo.directory.importing.ImportedFile;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param file what was read; null as long as there is none
 * @param progress what has come of the rows so far, in the present run or the last one
 */
record ImportView(
        String id,
        ImportStatus status,
        ImportTermsBody terms,
        @Nullable FileView file,
        CountsView progress) {

    /**
     * @param columns what each column means
     * @param unused columns that mean nothing to us
     */
    record FileView(String format, int rows, Map<String, String> columns, List<String> unused) {

        static FileView of(ImportedFile file, ColumnMeanings meanings) {
            Map<String, String> columns = new LinkedHashMap<>();
            meanings.fields().forEach((column, field) -> columns.put(column, field.toString()));
            List<String> unused = file.columns().stream()
                    .filter(column -> !columns.containsKey(column))
                    .toList();
            return new FileView(file.format(), file.rows(), columns, unused);
        }
    }

    /** @param done how many rows; the others say what they came to, or would come to */
    record CountsView(int done, int created, int changed, int same, int refused, int possibleDuplicates) {

        static CountsView of(Counts counts) {
            return new CountsView(
                    counts.rows(),
                    counts.created(),
                    counts.changed(),
                    counts.same(),
                    counts.refused(),
                    counts.possibleDuplicates());
        }
    }

    static ImportView of(Import work, Counts soFar) {
        ImportedFile file = work.file();
        return new ImportView(
                work.id().value(),
                work.status(),
                ImportTermsBody.of(work.terms()),
                file == null ? null : FileView.of(file, ColumnMeanings.of(file, work.terms())),
                CountsView.of(soFar));
    }
}
