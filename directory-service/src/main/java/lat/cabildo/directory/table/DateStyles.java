package lat.cabildo.directory.table;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Which styles of a workbook show a number as a day; by the style's place in the list. */
record DateStyles(List<Boolean> all) {
    private static final int MOST = 65_536;
    private static final int LONGEST_FORMAT = 1_000;

    /** Quoted and bracketed parts of a format are no letters of its day. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    static DateStyles none() {
        return new DateStyles(List.of());
    }

    static DateStyles read(InputStream part) throws XMLStreamException {
        Map<String, Boolean> formats = new HashMap<>();
        List<Boolean> styles = new ArrayList<>();
        boolean cells = false;
        XmlPart xml = new XmlPart(part);
        while (xml.next() && styles.size() < MOST && formats.size() < MOST) {
            if (xml.begins("numFmt")) {
                formats.put(xml.attribute("numFmtId"), isDay(xml.attribute("formatCode")));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.begins("cellXfs");
            } else if (cells && xml.begins("xf")) {
                styles.add(isDay(xml.attribute("numFmtId"), formats));
            }
        }
        return new DateStyles(styles);
    }

    /** 14 to 17 and 22 are the formats of days that need no definition. */
    private static boolean isDay(String id, Map<String, Boolean> formats) {
        return formats.getOrDefault(id, id.matches("1[4-7]|22"));
    }

    private static boolean isDay(String format) {
        if (format.length() > LONGEST_FORMAT) {
            return false;
        }
        String letters = LITERALS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("y") || letters.contains("d");
    }

    boolean shows(String style) {
        int i = CellValues.number(style, -1);
        return i >= 0 && i < all.size() && all.get(i);
    }
}
