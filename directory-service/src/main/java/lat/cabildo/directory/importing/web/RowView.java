package lat.cabildo.directory.importing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.importing.ImportedRow;
import lat.cabildo.directory.importing.RowOutcome;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one row.
 *
 * @param row its number: of a table as a spreadsheet counts it, the header being 1; of JSON, the first one being 1
 * @param organization id of the one that it creates, changes or repeats
 * @param like ids of organizations that it may mean
 * @param cells what the file says, long texts cut
 */
record RowView(
        int row,
        RowOutcome.Kind outcome,
        @Nullable String organization,
        List<RowProblem> problems,
        List<String> like,
        Map<String, String> cells) {

    private static final int SHOWN = 200;

    static RowView of(ImportedRow row) {
        RowOutcome outcome = Objects.requireNonNull(row.outcome());
        Map<String, String> cells = new LinkedHashMap<>();
        row.cells().forEach((column, text) -> cells.put(column, text.substring(0, Math.min(text.length(), SHOWN))));
        return new RowView(
                row.number(), outcome.kind(), outcome.organization(), outcome.problems(), outcome.like(), cells);
    }
}
