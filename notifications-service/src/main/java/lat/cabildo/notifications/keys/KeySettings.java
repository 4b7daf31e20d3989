package lat.cabildo.notifications.keys;

import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The service's keys, {@code cabildo.notifications.keys.*}.
 *
 * @param ring {@code id:base64} of 32 random bytes each, separated by commas. The first seals and signs; the others
 *     still open what they sealed and are taken out once nothing is left of it. Empty: there are no webhooks, and
 *     letters have no link to unsubscribe by
 */
@ConfigurationProperties("cabildo.notifications.keys")
record KeySettings(@DefaultValue("") String ring) {
    private static final Pattern ENTRY = Pattern.compile("(?<id>[a-z0-9-]{1,20}):(?<key>[A-Za-z0-9+/]{43}=)");

    KeySettings {
        byId(ring);
    }

    /** In the order given. */
    Map<String, byte[]> byId() {
        return byId(ring);
    }

    private static Map<String, byte[]> byId(String ring) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        Arrays.stream(ring.split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(each -> {
                    var entry = ENTRY.matcher(each);
                    if (!entry.matches()) {
                        throw new IllegalArgumentException(
                                "cabildo.notifications.keys.ring takes id:base64 of 32 bytes each");
                    }
                    if (keys.put(entry.group("id"), Base64.getDecoder().decode(entry.group("key"))) != null) {
                        throw new IllegalArgumentException("cabildo.notifications.keys.ring has two keys of one id");
                    }
                });
        return keys;
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return "KeySettings" + byId().keySet();
    }
}
