package lat.cabildo.directory.history.web;

import java.util.Map;
import lat.cabildo.platform.aggregate.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The two parts of what was published of a change; neither once the record was erased. */
record Published(
        @Nullable Map<String, Object> change, @Nullable Map<String, Object> state) {

    static Published of(Change change, JsonMapper json) {
        byte[] data = change.data();
        return data == null ? new Published(null, null) : json.readValue(data, Published.class);
    }
}
