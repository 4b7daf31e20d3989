package lat.cabildo.directory.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes CSV as RFC 4180 has it, in UTF-8 with a byte order mark, without which spreadsheets take it for something
 * else. A cell that a spreadsheet would take for a formula gets an apostrophe before it: what is in the register comes
 * from others. Numbers are left as they are.
 */
public final class CsvWriter implements AutoCloseable {
    private final Writer letters;

    public CsvWriter(OutputStream file) throws IOException {
        letters = new OutputStreamWriter(file, StandardCharsets.UTF_8);
        letters.write('\uFEFF');
    }

    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                letters.write(',');
            }
            letters.write(quoted(defused(cells.get(i))));
        }
        letters.write("\r\n");
    }

    /** Hands over what it has, and does not close the file. */
    @Override
    public void close() throws IOException {
        letters.flush();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(each -> each == ',' || each == '"' || each == '\n' || each == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    static String defused(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula && !text.matches("-?[0-9]+(\\.[0-9]+)?") ? "'" + text : text;
    }
}
