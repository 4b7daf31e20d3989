package lat.cabildo.events.event;

import java.util.List;
import java.util.Objects;
import lat.cabildo.events.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/** How and where people take part; the place may not be known yet. */
public record Venue(Mode mode, @Nullable Place place) {

    public Venue {
        Objects.requireNonNull(mode);
    }

    List<OrganizationId> organizationIds() {
        return place == null || place.organization() == null ? List.of() : List.of(place.organization());
    }
}
