package lat.cabildo.notifications.texts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told of one type of aggregates: the arguments of its sentences, in the order of the message bundles, and what
 * is added below under a label each.
 */
record Plot(List<Optional<String>> arguments, Map<String, Optional<String>> details) {

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static Plot of(Optional<String>... arguments) {
        return new Plot(List.of(arguments), Map.of());
    }

    Plot with(String label, Optional<String> value) {
        Map<String, Optional<String>> more = new LinkedHashMap<>(details);
        more.put(label, value);
        return new Plot(new ArrayList<>(arguments), more);
    }
}
