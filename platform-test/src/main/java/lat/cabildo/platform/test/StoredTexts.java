package lat.cabildo.platform.test;

import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.InflaterOutputStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** Looks for a text wherever a database may have it: in every collection, in keys, values and bytes. */
public record StoredTexts(MongoDatabase database) {

    /** Where one of them is found, whatever its case: {@code collection/_id}. */
    public List<String> placesOf(String... texts) {
        List<String> wanted =
                Stream.of(texts).map(each -> each.toLowerCase(Locale.ROOT)).toList();
        List<String> places = new ArrayList<>();
        for (String collection : database.listCollectionNames()) {
            for (Document each : database.getCollection(collection).find()) {
                if (wanted.stream().anyMatch(text -> has(each, text))) {
                    places.add(collection + "/" + each.get("_id"));
                }
            }
        }
        return places;
    }

    /** As UTF-8, and unpacked (zlib) if they can be. */
    private static String texts(byte[] bytes) {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (InflaterOutputStream inflating = new InflaterOutputStream(unpacked)) {
            inflating.write(bytes);
        } catch (IOException notPacked) {
            unpacked.reset();
        }
        return new String(bytes, StandardCharsets.UTF_8) + unpacked.toString(StandardCharsets.UTF_8);
    }

    private static boolean has(@Nullable Object value, String text) {
        return switch (value) {
            case null -> false;
            case Document document ->
                document.entrySet().stream().anyMatch(each -> has(each.getKey(), text) || has(each.getValue(), text));
            case List<?> list -> list.stream().anyMatch(each -> has(each, text));
            case Binary bytes -> has(texts(bytes.getData()), text);
            default -> value.toString().toLowerCase(Locale.ROOT).contains(text);
        };
    }
}
