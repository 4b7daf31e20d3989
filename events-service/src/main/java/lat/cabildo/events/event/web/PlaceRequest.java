package lat.cabildo.events.event.web;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.Place;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

record PlaceRequest(
        @PlainText @Size(min = 1, max = Shapes.LONGEST_NAME) @Nullable
        String name,

        @Pattern(regexp = OrganizationId.SHAPE) @Nullable String organization,
        @Pattern(regexp = Shapes.COUNTRY) @Nullable String country) {

    @Nullable
    Place place() {
        return name == null && organization == null && country == null
                ? null
                : new Place(name, organization == null ? null : new OrganizationId(organization), country);
    }
}
