package lat.cabildo.platform.test;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the relay would publish, read back. */
final class Wire {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> Value.construct(Include.NON_NULL, Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Wire() {}

    static JsonNode data(Object change, @Nullable Object state) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("change", change);
        if (state != null) {
            data.put("state", state);
        }
        return JSON.readTree(JSON.writeValueAsBytes(data));
    }

    static JsonNode contacts(Object contacts) {
        return JSON.readTree(JSON.writeValueAsBytes(contacts));
    }
}
