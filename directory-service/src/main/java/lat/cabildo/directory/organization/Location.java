package lat.cabildo.directory.organization;

import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.SearchKeys;
import org.jspecify.annotations.Nullable;

/**
 * Where an organization is or what it governs, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param subdivision ISO 3166-2, within the country
 * @param place as it is called there
 * @param searchKeys derived, whatever is given: the words of the place, without accents and case, and the subdivision
 */
public record Location(
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String place,
        @Nullable Coordinates coordinates,
        List<String> searchKeys) {

    public Location {
        if (subdivision != null && (country == null || !subdivision.startsWith(country + "-"))) {
            throw new IllegalArgumentException("subdivision outside the country");
        }
        searchKeys = searchKeys(subdivision, place);
    }

    public static Location of(
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable String place,
            @Nullable Coordinates coordinates) {
        return new Location(country, subdivision, place, coordinates, List.of());
    }

    public static Location unknown() {
        return of(null, null, null, null);
    }

    /** What such a place is found by; a word comes before the subdivision, which more have. */
    static List<String> searchKeys(@Nullable String subdivision, @Nullable String place) {
        return Stream.concat(
                        place == null ? Stream.of() : SearchKeys.words(place).stream(), Stream.ofNullable(subdivision))
                .toList();
    }
}
