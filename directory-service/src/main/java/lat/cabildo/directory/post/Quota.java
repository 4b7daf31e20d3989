package lat.cabildo.directory.post;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * How many of a post's seats those may hold who have something in common.
 *
 * @param places for each of them
 * @param exceptions places of some: by organization's id, country or class of membership
 */
public record Quota(QuotaBy by, int places, Map<String, Integer> exceptions) {

    public Quota {
        Objects.requireNonNull(by);
        exceptions = Collections.unmodifiableMap(new TreeMap<>(exceptions));
        if (places < 0) {
            throw new IllegalArgumentException(places + " places");
        }
    }

    /** Of those who have this in common; the most that one of them has, where some were merged. */
    int placesOf(String key, Survivors survivors) {
        return exceptions.entrySet().stream()
                .filter(exception -> survivorOf(exception.getKey(), survivors).equals(key))
                .mapToInt(Map.Entry::getValue)
                .reduce(exceptions.getOrDefault(key, places), Math::max);
    }

    private String survivorOf(String key, Survivors survivors) {
        return by == QuotaBy.MEMBER ? survivors.of(new OrganizationId(key)).value() : key;
    }

    /** What the organization shares with others; null if that is nothing. */
    @Nullable
    String keyOf(@Nullable Represented represented, Survivors survivors) {
        if (represented == null) {
            return null;
        }
        return switch (by) {
            case MEMBER -> survivors.of(represented.organization()).value();
            case COUNTRY -> Objects.requireNonNullElse(represented.country(), "unknown");
            case CLASS -> Objects.toString(represented.membershipClass(), null);
        };
    }
}
