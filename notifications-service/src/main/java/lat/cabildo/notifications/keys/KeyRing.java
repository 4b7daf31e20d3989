package lat.cabildo.notifications.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The keys in use, by id; the first is for what is new. */
@Component
class KeyRing {
    private final Map<String, byte[]> keys;

    KeyRing(KeySettings settings) {
        this.keys = new LinkedHashMap<>(settings.byId());
    }

    Set<String> ids() {
        return keys.keySet();
    }

    Optional<String> current() {
        return keys.keySet().stream().findFirst();
    }

    Optional<byte[]> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
