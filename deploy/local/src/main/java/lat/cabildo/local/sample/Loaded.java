package lat.cabildo.local.sample;

import java.util.Map;

/**
 * What was loaded.
 *
 * @param ids by the names that the sample files give: {@code cuenca: org_01…}
 */
public record Loaded(Map<String, String> ids, int requests) {
    public static final Loaded NOTHING = new Loaded(Map.of(), 0);

    public Loaded {
        ids = Map.copyOf(ids);
    }
}
