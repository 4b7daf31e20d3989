package lat.cabildo.events.event;

import lat.cabildo.events.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Where people meet.
 *
 * @param name such as {@code Teatro Sucre}
 * @param organization whose house it is
 * @param country ISO 3166-1 alpha-2
 */
public record Place(
        @Nullable String name,
        @Nullable OrganizationId organization,
        @Nullable String country) {

    public Place {
        if (name == null && organization == null && country == null) {
            throw new IllegalArgumentException("a place that says nothing");
        }
    }
}
