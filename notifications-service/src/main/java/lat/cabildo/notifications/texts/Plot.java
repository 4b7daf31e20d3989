package lat.cabildo.notifications.texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is told of one type of aggregates.
 *
 * @param variant of the sentence, where the domain event alone does not say enough: which act, which reason
 * @param arguments of its sentences, in the order of the message bundles
 * @param details what is added below under a label each
 */
record Plot(Optional<String> variant, List<Optional<String>> arguments, Map<String, Optional<String>> details) {

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static Plot of(Optional<String>... arguments) {
        return new Plot(Optional.empty(), List.of(arguments), Map.of());
    }

    Plot varying(Optional<String> by) {
        return new Plot(by, arguments, details);
    }

    Plot with(String label, Optional<String> value) {
        Map<String, Optional<String>> more = new LinkedHashMap<>(details);
        more.put(label, value);
        return new Plot(variant, arguments, more);
    }
}
