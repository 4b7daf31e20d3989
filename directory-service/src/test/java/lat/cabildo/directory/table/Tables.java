package lat.cabildo.directory.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for tests, and what is read of them. */
final class Tables {
    private static final String WORKBOOK =
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" state=\"hidden\" r:id=\"r2\"/><sheet name=\"b\" r:id=\"r1\"/>"
                    + "</sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    private Tables() {}

    static List<TableRow> rows(TableFormat format, Charset charset, InputStream file) {
        List<TableRow> rows = new ArrayList<>();
        try {
            format.read(file, charset, rows::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return rows;
    }

    static List<TableRow> csv(String text) {
        return rows(
                TableFormat.CSV,
                StandardCharsets.UTF_8,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<TableRow> xlsx(byte[] file) {
        return rows(TableFormat.XLSX, StandardCharsets.UTF_8, new ByteArrayInputStream(file));
    }

    /** A workbook with one sheet, whose rows are given as they are stored. */
    static byte[] workbook(String sheetData, Map<String, String> more) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "xl/workbook.xml", WORKBOOK);
            put(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            for (Map.Entry<String, String> part : more.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
            put(zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + sheetData + "</sheetData></worksheet>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
