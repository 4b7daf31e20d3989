package lat.cabildo.directory.table;

import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lat.cabildo.directory.table.UnreadableTable.Reason;

/**
 * A part of a workbook, read element by element. Nothing it may declare or refer to is followed, and of what the reader
 * holds there may be only so much: a piece of markup or text as a whole, the elements around it, and each name that it
 * has met.
 */
final class XmlPart {
    /** Of one comment, tag or run of text: the longest text of a cell has 32,767 letters. */
    private static final int LONGEST_PIECE = 512 * 1024;

    private static final int MOST_NAMES = 2_000;
    private static final int MOST_DEPTH = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final BoundedInput bytes;
    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();

    XmlPart(InputStream part) throws XMLStreamException {
        bytes = new BoundedInput(part, LONGEST_PIECE, Reason.GROWS_TOO_LARGE);
        reader = FACTORY.createXMLStreamReader(bytes);
    }

    /** Without name spaces, whose prefixes would be held as well. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty("jdk.xml.maxElementDepth", MOST_DEPTH);
        return factory;
    }

    /** Goes on; false at the end. */
    boolean next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return false;
        }
        bytes.allow(LONGEST_PIECE);
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> requireRoom();
            case XMLStreamConstants.PROCESSING_INSTRUCTION,
                    XMLStreamConstants.DTD,
                    XMLStreamConstants.ENTITY_REFERENCE -> throw new UnreadableTable(Reason.BROKEN_FORMAT);
            default -> {}
        }
        return true;
    }

    private void requireRoom() {
        names.add(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            names.add(reader.getAttributeLocalName(i));
        }
        if (names.size() > MOST_NAMES) {
            throw new UnreadableTable(Reason.GROWS_TOO_LARGE);
        }
    }

    boolean begins(String element) {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT && isName(element, reader.getLocalName());
    }

    boolean ends(String element) {
        return reader.getEventType() == XMLStreamConstants.END_ELEMENT && isName(element, reader.getLocalName());
    }

    /** Empty if there is none of this name. */
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isName(name, reader.getAttributeLocalName(i))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Whatever prefix it has. */
    private static boolean isName(String name, String qualified) {
        return qualified.endsWith(name)
                && (qualified.length() == name.length()
                        || qualified.charAt(qualified.length() - name.length() - 1) == ':');
    }

    /** Adds the text of the element that begins here, up to its end. */
    void text(String element, CellText into) throws XMLStreamException {
        while (next() && !ends(element)) {
            if (reader.isCharacters()) {
                into.append(reader.getText());
            }
        }
    }
}
