package lat.cabildo.directory.table;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;

/**
 * What a workbook says of itself.
 *
 * @param firstSheet name of the relation that leads to its first visible sheet
 * @param countsFrom1904 whether its days are counted from 1904 rather than 1900
 */
record WorkbookXml(String firstSheet, boolean countsFrom1904) {

    static WorkbookXml read(InputStream part) throws XMLStreamException {
        String first = "";
        boolean from1904 = false;
        XmlPart xml = new XmlPart(part);
        while (xml.next()) {
            if (xml.begins("workbookPr")) {
                from1904 = xml.attribute("date1904").matches("1|true");
            } else if (xml.begins("sheet")
                    && first.isEmpty()
                    && !xml.attribute("state").matches("hidden|veryHidden")) {
                first = xml.attribute("id");
            }
        }
        return new WorkbookXml(first, from1904);
    }
}
