package lat.cabildo.platform.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Strong entity tags: the version, and for views that join copies of others a checksum of the view. */
final class EntityTags {
    private static final Pattern OURS = Pattern.compile("\"([1-9]\\d{0,17})(\\.[0-9a-f]{8})?\"");
    private static final Pattern WELL_FORMED = Pattern.compile("\"[\\x21\\x23-\\x7e\\x80-\\xff]*\"");

    /** Only to tell two views apart, so it is not the mapper that writes them; equal views must give equal bytes. */
    private static final JsonMapper CANONICAL = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private EntityTags() {}

    static String of(long version) {
        return "\"" + version + "\"";
    }

    static String of(long version, Object view) {
        CRC32 checksum = new CRC32();
        checksum.update(CANONICAL.writeValueAsBytes(view));
        return "\"%d.%08x\"".formatted(version, checksum.getValue());
    }

    /** The version that an {@code If-Match} header asks for; null for any. */
    static @Nullable Long expected(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw RequestRefused.because(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "This request needs an If-Match header with the entity tag last seen.",
                    Map.of());
        }
        String tag = ifMatch.strip();
        if (tag.equals("*")) {
            return null;
        }
        Matcher ours = OURS.matcher(tag);
        if (ours.matches()) {
            return Long.valueOf(ours.group(1));
        }
        if (WELL_FORMED.matcher(tag).matches()) {
            throw RequestRefused.because(
                    HttpStatus.PRECONDITION_FAILED,
                    "stale-version",
                    "The resource has another version than the request expects.",
                    Map.of());
        }
        throw RequestRefused.because(
                HttpStatus.BAD_REQUEST, "invalid-if-match", "If-Match takes exactly one strong entity tag.", Map.of());
    }
}
