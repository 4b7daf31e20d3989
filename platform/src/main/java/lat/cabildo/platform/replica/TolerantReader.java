package lat.cabildo.platform.replica;

import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what others publish: unknown fields are ignored, unknown words of a closed set read as absent. */
final class TolerantReader {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private TolerantReader() {}

    /** Members {@code change} and {@code state} of a record's data. */
    static JsonNode data(byte[] data) {
        try {
            JsonNode read = MAPPER.readTree(data);
            if (!read.isObject()) {
                throw new Undecodable("data is not an object", null);
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new Undecodable("data is not JSON", unreadable);
        }
    }

    static @Nullable JsonNode member(JsonNode data, String name) {
        JsonNode member = data.get(name);
        return member == null || member.isNull() ? null : member;
    }

    static <R> R copy(JsonNode state, Class<R> type) {
        try {
            return MAPPER.treeToValue(state, type);
        } catch (JacksonException | IllegalArgumentException | NullPointerException breaksContract) {
            throw new Undecodable("state breaks its contract", breaksContract);
        }
    }

    static Document document(Object copy) {
        return new Document(MAPPER.convertValue(copy, MAP));
    }

    static <R> R copy(Document document, Class<R> type) {
        return MAPPER.convertValue(document, type);
    }
}
