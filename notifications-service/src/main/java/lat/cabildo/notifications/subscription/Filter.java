package lat.cabildo.notifications.subscription;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which domain events a subscription is for: keys such as {@code org:org_01…}, {@code country:EC}, {@code theme:water},
 * {@code member-of:org_01…} and {@code type:lat.cabildo.directory.organization.renamed.v1}. Any key of a dimension will
 * do, and each dimension that is named must.
 *
 * @param keys sorted, each once, 1…{@value #MOST}
 */
public record Filter(List<String> keys) {
    public static final int MOST = 200;

    public Filter {
        if (keys.isEmpty() || keys.size() > MOST) {
            throw new IllegalArgumentException(keys.size() + " keys");
        }
        if (!keys.stream().allMatch(Filter::isKey)) {
            throw new IllegalArgumentException("a key of no dimension");
        }
        keys = List.copyOf(new TreeSet<>(keys));
    }

    public static boolean isKey(String text) {
        return text.length() <= 200 && Dimension.of(text).isPresent();
    }

    /** Whether a domain event with all these keys is one of them. */
    public boolean matches(Set<String> keysOfDomainEvent) {
        return byDimension().values().stream().allMatch(any -> any.stream().anyMatch(keysOfDomainEvent::contains));
    }

    /** Whether this type of domain events was asked for by its name. */
    public boolean names(String type) {
        return keys.contains("type:" + type);
    }

    /** Keys of the dimension with the fewest domain events: every match has one of them. */
    List<String> lookUpKeys() {
        return List.copyOf(byDimension().values().iterator().next());
    }

    private Map<Dimension, Collection<String>> byDimension() {
        Map<Dimension, Collection<String>> all = new EnumMap<>(Dimension.class);
        keys.forEach(key -> all.computeIfAbsent(Dimension.of(key).orElseThrow(), dimension -> new TreeSet<>())
                .add(key));
        return all;
    }
}
