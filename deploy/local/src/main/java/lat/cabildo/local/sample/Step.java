package lat.cabildo.local.sample;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One request of the sample data.
 *
 * @param key stays the same from run to run, so a repeated request is recognised
 * @param as the name by which later steps refer to what this one creates
 * @param service that is asked
 * @param body with {@code <name>} where an id belongs
 */
public record Step(String key, @Nullable String as, String method, String service, String path, Map<?, ?> body) {

    /** Reads a step as the files have it: {@code {as: quito, post: directory /organizations, body: {…}}}. */
    static Step of(String key, Map<?, ?> step) {
        for (String method : new String[] {"post", "put", "patch"}) {
            if (step.get(method) instanceof String target) {
                int space = target.indexOf(' ');
                Object as = step.get("as");
                return new Step(
                        key,
                        as == null ? null : as.toString(),
                        method.toUpperCase(Locale.ROOT),
                        target.substring(0, space),
                        target.substring(space + 1),
                        (Map<?, ?>) Objects.requireNonNullElse(step.get("body"), Map.of()));
            }
        }
        throw new IllegalArgumentException(key + " neither posts nor puts nor patches");
    }

    /** Whether this means the page that catches webhooks. */
    boolean namesThePage() {
        return body.toString().contains(Known.PAGE);
    }
}
