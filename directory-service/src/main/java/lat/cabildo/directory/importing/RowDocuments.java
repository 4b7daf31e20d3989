package lat.cabildo.directory.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.importing.RowOutcome.Kind;
import lat.cabildo.directory.importing.RowOutcome.RowProblem;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How rows and what became of them are stored: {@code {n, x, c: [column, text, …]}} and {@code {n, o, id, v, p: [{c,
 * code, d}], like: […]}}, columns by their place in the list.
 */
final class RowDocuments {

    private RowDocuments() {}

    static Document row(int number, boolean ragged, List<Object> cells) {
        return new Document("n", number).append("x", ragged).append("c", cells);
    }

    static ImportedRow row(Document stored, List<String> columns, @Nullable RowOutcome outcome) {
        List<?> flat = stored.getList("c", Object.class);
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            cells.put(columns.get((Integer) flat.get(i)), (String) flat.get(i + 1));
        }
        return new ImportedRow(stored.getInteger("n"), cells, stored.getBoolean("x", false), outcome);
    }

    static Document outcome(RowOutcome outcome) {
        Document stored =
                new Document("n", outcome.row()).append("o", outcome.kind().name());
        if (outcome.organization() != null) {
            stored.append("id", outcome.organization());
        }
        if (outcome.version() != null) {
            stored.append("v", outcome.version());
        }
        if (!outcome.problems().isEmpty()) {
            List<Document> problems = new ArrayList<>();
            for (RowProblem each : outcome.problems()) {
                problems.add(new Document("c", each.column())
                        .append("code", each.code())
                        .append("d", each.detail()));
            }
            stored.append("p", problems);
        }
        if (!outcome.like().isEmpty()) {
            stored.append("like", outcome.like());
        }
        return stored;
    }

    static RowOutcome outcome(Document stored) {
        return new RowOutcome(
                stored.getInteger("n"),
                Kind.valueOf(stored.getString("o")),
                stored.getString("id"),
                stored.getLong("v"),
                stored.getList("p", Document.class, List.of()).stream()
                        .map(each -> new RowProblem(each.getString("c"), each.getString("code"), each.getString("d")))
                        .toList(),
                stored.getList("like", String.class, List.of()));
    }
}
