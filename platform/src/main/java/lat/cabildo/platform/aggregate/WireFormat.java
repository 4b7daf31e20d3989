package lat.cabildo.platform.aggregate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of published records: {@code {"change":{…},"state":{…}}}, UTF-8, absent values left out, keys of maps in
 * order. The same input always gives the same bytes.
 */
public final class WireFormat {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(
                    each -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private WireFormat() {}

    /** Data of a record on the changes and state topics; the state is null once the aggregate is erased. */
    public static byte[] data(Object change, @Nullable Object state) {
        return MAPPER.writeValueAsBytes(new Data(change, state));
    }

    /** Data of a record on the contacts topic. */
    public static byte[] contacts(Object contacts) {
        return MAPPER.writeValueAsBytes(contacts);
    }

    private record Data(Object change, @Nullable Object state) {}
}
