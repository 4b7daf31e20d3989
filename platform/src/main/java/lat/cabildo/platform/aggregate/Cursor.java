package lat.cabildo.platform.aggregate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import org.bson.BSONException;
import org.bson.Document;
import org.bson.json.JsonParseException;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the last value of the sort field and the last id, as an opaque text bound to its list. */
record Cursor(String sortField, boolean ascending, @Nullable Object value, String id) {
    private static final int LONGEST = 4_000;

    String encode() {
        Document document = new Document("f", sortField)
                .append("a", ascending)
                .append("v", value)
                .append("i", id);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(document.toJson().getBytes(StandardCharsets.UTF_8));
    }

    /** @throws InvalidCursor if it was not given for a list in this order */
    static Cursor decode(String text, String sortField, boolean ascending) {
        if (text.length() > LONGEST) {
            throw new InvalidCursor();
        }
        try {
            Document document = Document.parse(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            if (document.get("f") instanceof String field
                    && field.equals(sortField)
                    && document.get("a") instanceof Boolean up
                    && up == ascending
                    && document.get("i") instanceof String id
                    && isScalar(document.get("v"))) {
                return new Cursor(field, up, document.get("v"), id);
            }
        } catch (IllegalArgumentException | JsonParseException | BSONException notOurs) {
            throw new InvalidCursor();
        }
        throw new InvalidCursor();
    }

    private static boolean isScalar(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Date;
    }

    /** What a document must match to come after it, as one flat addition to the list's own filter. */
    Document after() {
        String beyond = ascending ? "$gt" : "$lt";
        if (sortField.equals("_id")) {
            return new Document("_id", new Document(beyond, id));
        }
        return new Document(
                "$or",
                List.of(
                        new Document(sortField, new Document(beyond, value)),
                        new Document(sortField, value).append("_id", new Document(beyond, id))));
    }
}
