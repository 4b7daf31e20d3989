package lat.cabildo.directory.organization;

import org.jspecify.annotations.Nullable;

/**
 * Where an organization is or what it governs, as far as it is known.
 *
 * @param country ISO 3166-1 alpha-2
 * @param subdivision ISO 3166-2, within the country
 * @param place as it is called there
 */
public record Location(
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String place,
        @Nullable Coordinates coordinates) {

    public Location {
        if (subdivision != null && (country == null || !subdivision.startsWith(country + "-"))) {
            throw new IllegalArgumentException("subdivision outside the country");
        }
    }

    public static Location unknown() {
        return new Location(null, null, null, null);
    }
}
