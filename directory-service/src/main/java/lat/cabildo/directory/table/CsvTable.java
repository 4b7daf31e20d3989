package lat.cabildo.directory.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV as RFC 4180 has it, letter by letter, so that no line and no cell can be too long for the memory. The
 * separator is what the first line has most of; spreadsheets write semicolons where commas are decimal signs.
 */
final class CsvTable {
    private static final int END = -1;
    private static final int LONGEST_HEADER = 64 * 1024;

    private final BufferedReader letters;
    private final CellText cell = new CellText();
    private int line = 1;

    CsvTable(InputStream file, Charset charset) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file);
        letters = new BufferedReader(new InputStreamReader(
                bytes,
                marked(bytes, charset)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** What the byte order mark says, which then is skipped; else what was said beside the file. */
    private static Charset marked(BufferedInputStream bytes, Charset charset) throws IOException {
        bytes.mark(3);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        if (start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF) {
            bytes.skipNBytes(3);
            return StandardCharsets.UTF_8;
        }
        boolean wide = start.length > 1
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
        return wide ? StandardCharsets.UTF_16 : charset;
    }

    void read(Consumer<TableRow> rows) throws IOException {
        try {
            char separator = separator();
            Columns columns = null;
            int number = 0;
            for (List<String> cells = cells(separator); cells != null; cells = cells(separator)) {
                number++;
                if (Columns.isBlank(cells)) {
                    continue;
                }
                if (columns == null) {
                    columns = Columns.named(cells);
                } else {
                    boolean ragged = cells.size() != columns.names().size();
                    rows.accept(columns.row(number, cells, ragged));
                }
            }
            if (columns == null) {
                throw new UnreadableTable(Reason.NO_COLUMNS);
            }
        } catch (CharacterCodingException wrong) {
            throw new UnreadableTable(Reason.WRONG_ENCODING, line, wrong);
        }
    }

    private char separator() throws IOException {
        letters.mark(LONGEST_HEADER);
        int[] counts = new int[3];
        for (int i = 0; i < LONGEST_HEADER - 1; i++) {
            int next = letters.read();
            if (next == '\n' || next == END) {
                break;
            }
            int which = ",;\t".indexOf(next);
            if (which >= 0) {
                counts[which]++;
            }
        }
        letters.reset();
        int most = counts[1] > counts[0] ? 1 : 0;
        return ",;\t".charAt(counts[2] > counts[most] ? 2 : most);
    }

    /** The next line's cells, one line of the table but perhaps several of the file; null after the last. */
    private @Nullable List<String> cells(char separator) throws IOException {
        int next = letters.read();
        if (next == END) {
            return null;
        }
        List<String> cells = new ArrayList<>();
        while (true) {
            next = next == '"' ? quoted(separator) : plain(next, separator);
            cells.add(CsvWriter.armed(cell.take()));
            Columns.requireRoom(cells.size());
            if (next == END || next == '\n') {
                line++;
                return cells;
            }
            next = letters.read();
        }
    }

    /** Reads a cell without quotes up to what ends it. */
    private int plain(int first, char separator) throws IOException {
        int next = first;
        while (next != END && next != separator && next != '\n') {
            if (next == '\r') {
                next = letters.read();
                if (next == '\n' || next == END) {
                    return next;
                }
                cell.append(' ');
            } else {
                cell.append((char) next);
                next = letters.read();
            }
        }
        return next;
    }

    /** Reads a cell behind its first quote up to what ends it. */
    private int quoted(char separator) throws IOException {
        int begun = line;
        while (true) {
            int next = letters.read();
            if (next == END) {
                throw new UnreadableTable(Reason.BROKEN_QUOTES, begun, null);
            }
            if (next == '"') {
                next = letters.read();
                if (next != '"') {
                    return afterQuote(next, separator, begun);
                }
            }
            if (next == '\n') {
                line++;
            }
            cell.append((char) next);
        }
    }

    private int afterQuote(int next, char separator, int begun) throws IOException {
        int end = next == '\r' ? letters.read() : next;
        if (end == separator || end == '\n' || end == END) {
            return end;
        }
        throw new UnreadableTable(Reason.BROKEN_QUOTES, begun, null);
    }
}
