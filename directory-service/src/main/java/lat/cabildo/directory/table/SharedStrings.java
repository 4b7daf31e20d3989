package lat.cabildo.directory.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import lat.cabildo.directory.table.UnreadableTable.Reason;

/** The texts that the cells of a workbook share. They are held in memory, so there may be only so many. */
record SharedStrings(List<String> all) {
    private static final int MOST_LETTERS = 16 * 1024 * 1024;

    /** What a text takes besides its letters, in letters. */
    private static final int EACH = 56;

    static SharedStrings none() {
        return new SharedStrings(List.of());
    }

    /** @throws UnreadableTable if they are too many for the memory */
    static SharedStrings read(InputStream part) throws XMLStreamException {
        List<String> all = new ArrayList<>();
        CellText text = new CellText();
        int left = MOST_LETTERS;
        XmlPart xml = new XmlPart(part);
        boolean phonetic = false;
        while (xml.next()) {
            if (xml.begins("rPh")) {
                phonetic = true;
            } else if (xml.ends("rPh")) {
                phonetic = false;
            } else if (xml.begins("t") && !phonetic) {
                xml.text("t", text);
            } else if (xml.ends("si")) {
                String taken = text.take();
                left -= taken.length() + EACH;
                if (left < 0) {
                    throw new UnreadableTable(Reason.GROWS_TOO_LARGE);
                }
                all.add(taken);
            }
        }
        return new SharedStrings(all);
    }

    /** Empty if there is no such text. */
    String at(String index) {
        int i = CellValues.number(index, -1);
        return i >= 0 && i < all.size() ? all.get(i) : "";
    }
}
