package lat.cabildo.directory.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import lat.cabildo.directory.table.UnreadableTable.Reason;

/**
 * Reads the first visible sheet of a workbook. The file is laid down for the time of reading, since its parts refer to
 * each other; of its parts no more is inflated than so many bytes, whatever they claim to be.
 */
final class XlsxTable {
    private static final long MEGABYTE = 1024 * 1024;

    /** Of the sheet, and of the texts. */
    private static final long MOST_INFLATED = 256 * MEGABYTE;

    /** Of each part about the sheet. */
    private static final long MOST_ABOUT = 8 * MEGABYTE;

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile file;

    private XlsxTable(ZipFile file) {
        this.file = file;
    }

    static void read(InputStream content, Consumer<TableRow> rows) throws IOException {
        Path laidDown = Files.createTempFile("import", ".xlsx");
        try {
            Files.copy(content, laidDown, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile file = new ZipFile(laidDown.toFile())) {
                new XlsxTable(file).read(rows);
            }
        } catch (ZipException | XMLStreamException broken) {
            throw new UnreadableTable(Reason.BROKEN_FORMAT, null, broken);
        } finally {
            Files.delete(laidDown);
        }
    }

    private void read(Consumer<TableRow> rows) throws IOException, XMLStreamException {
        WorkbookXml workbook;
        try (InputStream part = part(WORKBOOK, MOST_ABOUT)) {
            workbook = WorkbookXml.read(part);
        }
        String sheet = target(workbook.firstSheet());
        CellValues values = new CellValues(strings(), styles(), workbook.countsFrom1904());
        try (InputStream part = part(path(sheet), MOST_INFLATED)) {
            new SheetXml(part, values).read(rows);
        }
    }

    private String target(String relation) throws IOException, XMLStreamException {
        try (InputStream part = part(RELATIONS, MOST_ABOUT)) {
            XmlPart xml = new XmlPart(part);
            while (xml.next()) {
                if (xml.begins("Relationship") && xml.attribute("Id").equals(relation)) {
                    return xml.attribute("Target");
                }
            }
        }
        return "worksheets/sheet1.xml";
    }

    private SharedStrings strings() throws IOException, XMLStreamException {
        Optional<InputStream> found = find("xl/sharedStrings.xml", MOST_INFLATED);
        if (found.isEmpty()) {
            return SharedStrings.none();
        }
        try (InputStream part = found.get()) {
            return SharedStrings.read(part);
        }
    }

    private DateStyles styles() throws IOException, XMLStreamException {
        Optional<InputStream> found = find("xl/styles.xml", MOST_ABOUT);
        if (found.isEmpty()) {
            return DateStyles.none();
        }
        try (InputStream part = found.get()) {
            return DateStyles.read(part);
        }
    }

    /** Targets are relative to the workbook, or begin with a slash. */
    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private InputStream part(String name, long most) throws IOException {
        return find(name, most).orElseThrow(() -> new UnreadableTable(Reason.BROKEN_FORMAT));
    }

    private Optional<InputStream> find(String name, long most) throws IOException {
        ZipEntry entry = file.getEntry(name);
        return entry == null
                ? Optional.empty()
                : Optional.of(new BoundedInput(file.getInputStream(entry), most, Reason.GROWS_TOO_LARGE));
    }
}
