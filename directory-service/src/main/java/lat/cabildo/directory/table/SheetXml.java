package lat.cabildo.directory.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one sheet. A cell is where its address says, however far that is, but not beyond the bounds. */
final class SheetXml {
    private final XmlPart xml;
    private final CellValues values;
    private final CellText text = new CellText();
    private @Nullable Columns columns;
    private int number;

    SheetXml(InputStream part, CellValues values) throws XMLStreamException {
        this.xml = new XmlPart(part);
        this.values = values;
    }

    void read(Consumer<TableRow> rows) throws XMLStreamException {
        while (xml.next()) {
            if (xml.begins("row")) {
                number = next(xml.attribute("r"));
                row(rows);
            }
        }
        if (columns == null) {
            throw new UnreadableTable(Reason.NO_COLUMNS);
        }
    }

    /** Rows are told apart by their numbers later on, so that one whose number is not higher is not believed. */
    private int next(String said) {
        int next = CellValues.number(said, number + 1);
        if (next <= number) {
            throw new UnreadableTable(Reason.BROKEN_FORMAT, number, null);
        }
        return next;
    }

    private void row(Consumer<TableRow> rows) throws XMLStreamException {
        List<String> cells = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                cell(cells);
            }
        }
        if (Columns.isBlank(cells)) {
            return;
        }
        Columns known = columns;
        if (known == null) {
            columns = Columns.named(cells);
        } else {
            boolean beyond = cells.size() > known.names().size()
                    && !Columns.isBlank(cells.subList(known.names().size(), cells.size()));
            rows.accept(known.row(number, cells, beyond));
        }
    }

    /** Empty cells are left out of the file, so that a cell says which one it is. */
    private void cell(List<String> cells) throws XMLStreamException {
        int column = column(xml.attribute("r"), cells.size());
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v")) {
                xml.text("v", text);
            } else if (xml.begins("t")) {
                xml.text("t", text);
            }
        }
        String shown = values.shown(type, style, text.take());
        if (shown.isEmpty() && column >= Columns.MOST) {
            return;
        }
        Columns.requireRoom(column + 1);
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(shown);
        }
    }

    /** 0 for {@code A7}, 27 for {@code AB7}. */
    private static int column(String address, int otherwise) {
        int column = 0;
        for (int i = 0; i < address.length() && column <= Columns.MOST; i++) {
            char letter = address.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return column == 0 ? otherwise : column - 1;
    }
}
