package lat.cabildo.directory.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.function.Consumer;

/** The formats of files that tables come in. */
public enum TableFormat {
    /** RFC 4180 with commas, semicolons or tabs; the first row names the columns. */
    CSV {
        @Override
        public void read(InputStream file, Charset charset, Consumer<TableRow> rows) throws IOException {
            new CsvTable(file, charset).read(rows);
        }
    },
    /** The first visible sheet of an Office Open XML workbook; its first row names the columns. */
    XLSX {
        @Override
        public void read(InputStream file, Charset charset, Consumer<TableRow> rows) throws IOException {
            XlsxTable.read(file, rows);
        }
    },
    /** Organizations in Popolo JSON: a list, or an object with a list {@code organizations}. */
    POPOLO {
        @Override
        public void read(InputStream file, Charset charset, Consumer<TableRow> rows) throws IOException {
            PopoloTable.read(file, rows);
        }
    };

    /**
     * Reads a whole file, row by row; blank rows are left out.
     *
     * @param charset of formats that do not say it themselves
     * @throws UnreadableTable if the file is broken or too large; what was read before was handed over
     */
    public abstract void read(InputStream file, Charset charset, Consumer<TableRow> rows) throws IOException;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
