package lat.cabildo.directory.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** Takes the rows of a file one by one and keeps them in parts of some hundred, so that few are in memory. */
public final class Upload {
    /** In each part but the last, unless they are long. */
    public static final int ROWS = 250;

    private static final int MOST_LETTERS = 1_000_000;

    private final ImportedRows rows;
    private final String id;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<Document> next = new ArrayList<>();
    private int letters;
    private int count;
    private int chunks;

    Upload(ImportedRows rows, String id) {
        this.rows = rows;
        this.id = id;
    }

    /** How many it has taken. */
    public int count() {
        return count;
    }

    /** @param cells by the names of their columns */
    public void add(int number, Map<String, String> cells, boolean ragged) {
        List<Object> flat = new ArrayList<>();
        cells.forEach((column, text) -> {
            flat.add(columns.computeIfAbsent(column, _ -> columns.size()));
            flat.add(text);
            letters += text.length();
        });
        next.add(RowDocuments.row(number, ragged, flat));
        count++;
        if (next.size() == ROWS || letters > MOST_LETTERS) {
            keep();
        }
    }

    /** All rows are in. */
    public ImportedFile end(String format) {
        if (!next.isEmpty()) {
            keep();
        }
        return new ImportedFile(id, format, List.copyOf(columns.keySet()), count, chunks);
    }

    private void keep() {
        rows.keep(id, ++chunks, next);
        next.clear();
        letters = 0;
    }
}
