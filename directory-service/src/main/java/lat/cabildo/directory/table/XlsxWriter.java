package lat.cabildo.directory.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook with one sheet. Each text stands in its own cell, so that none is held for others; no text is ever
 * a formula.
 */
public final class XlsxWriter implements TableWriter {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Spreadsheets hold no more in a cell. */
    private static final int LONGEST = 32_767;

    private final ZipOutputStream file;
    private int row;

    public XlsxWriter(OutputStream target) throws IOException {
        file = new ZipOutputStream(target);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"%s\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                .formatted(TYPES)
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"%ssheet.main+xml\"/>"
                                .formatted(SHEET_TYPE)
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"%sworksheet+xml\"/></Types>"
                                .formatted(SHEET_TYPE));
        part("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Cabildo\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE));
        part("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        file.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        write(DECLARATION + "<worksheet xmlns=\"%s\"><sheetData>".formatted(MAIN));
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"%s\"><Relationship Id=\"r1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                .formatted(RELATIONS, OFFICE, type, target);
    }

    private void part(String name, String text) throws IOException {
        file.putNextEntry(new ZipEntry(name));
        write(DECLARATION + text);
        file.closeEntry();
    }

    @Override
    public void row(List<?> cells) throws IOException {
        StringBuilder xml = new StringBuilder("<row r=\"%d\">".formatted(++row));
        for (int column = 0; column < cells.size(); column++) {
            String address = address(column) + row;
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                xml.append("<c r=\"%s\"><v>%s</v></c>".formatted(address, number));
            } else if (!Objects.toString(cell, "").isEmpty()) {
                xml.append("<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">".formatted(address));
                escape(cell.toString(), xml);
                xml.append("</t></is></c>");
            }
        }
        write(xml.append("</row>").toString());
    }

    /** {@code A} for 0, {@code AB} for 27. */
    private static String address(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : address(column / 26 - 1) + last;
    }

    private static void escape(String text, StringBuilder xml) {
        text.codePoints().limit(LONGEST).forEach(each -> {
            switch (each) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> {
                    boolean allowed = each >= ' ' && (each < 0xD800 || each > 0xDFFF) && each < 0xFFFE || each > 0xFFFF;
                    xml.appendCodePoint(allowed ? each : ' ');
                }
            }
        });
    }

    private void write(String text) throws IOException {
        file.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        write("</sheetData></worksheet>");
        file.closeEntry();
        file.finish();
    }
}
