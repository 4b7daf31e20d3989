package lat.cabildo.directory.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Writes CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without which spreadsheets take it for something
 * else. A cell that a spreadsheet would take for a formula gets an apostrophe before it: what is in the register comes
 * from others. Numbers are left as they are.
 */
public final class CsvWriter implements TableWriter {
    private static final String FORMULAS = "=+-@\t\r";

    private final Writer letters;

    public CsvWriter(OutputStream file) throws IOException {
        letters = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        letters.write('\uFEFF');
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                letters.write(',');
            }
            Object cell = cells.get(i);
            letters.write(cell instanceof Number ? cell.toString() : quoted(defused(Objects.toString(cell, ""))));
        }
        letters.write("\r\n");
    }

    @Override
    public void close() throws IOException {
        letters.flush();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    static String defused(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** What a cell was before it was defused. */
    static String armed(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULAS.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
