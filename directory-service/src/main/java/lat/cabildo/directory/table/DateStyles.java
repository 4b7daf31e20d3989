package lat.cabildo.directory.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show a number as a day; by the style's place in the list. */
record DateStyles(List<Boolean> all) {
    private static final int MOST = 65_536;

    /** Quoted and bracketed parts of a format are no letters of its day. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    static DateStyles none() {
        return new DateStyles(List.of());
    }

    static DateStyles read(InputStream part) throws XMLStreamException {
        Map<String, String> formats = new HashMap<>();
        List<Boolean> styles = new ArrayList<>();
        boolean cells = false;
        XmlPart xml = new XmlPart(part);
        while (xml.next() && styles.size() < MOST && formats.size() < MOST) {
            if (xml.begins("numFmt")) {
                formats.put(xml.attribute("numFmtId"), xml.attribute("formatCode"));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.begins("cellXfs");
            } else if (cells && xml.begins("xf")) {
                styles.add(isDay(xml.attribute("numFmtId"), formats));
            }
        }
        return new DateStyles(styles);
    }

    /** 14 to 17 and 22 are the formats of days that need no definition. */
    private static boolean isDay(String id, Map<String, String> formats) {
        String defined = formats.get(id);
        if (defined == null) {
            return id.matches("1[4-7]|22");
        }
        String letters = LITERALS.matcher(defined).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }

    boolean isDay(String style) {
        int i = CellValues.number(style, -1);
        return i >= 0 && i < all.size() && all.get(i);
    }
}
