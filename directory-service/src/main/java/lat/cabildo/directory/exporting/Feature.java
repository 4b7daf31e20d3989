package lat.cabildo.directory.exporting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import lat.cabildo.directory.organization.Classification;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationStatus;
import org.jspecify.annotations.Nullable;

/** An organization on a map. */
record Feature(
        String type, String id, @JsonInclude @Nullable Point geometry, Properties properties) {

    record Properties(
            String name,
            OrganizationKind kind,
            @Nullable String country,
            @Nullable String subdivision,
            @Nullable String place,
            List<String> themes,
            OrganizationStatus status) {}

    static Feature of(Organization organization) {
        Classification classification = organization.details().classification();
        Location location = organization.details().location();
        return new Feature(
                "Feature",
                organization.id().value(),
                Point.of(location.coordinates()),
                new Properties(
                        organization.name().text(),
                        classification.kind(),
                        location.country(),
                        location.subdivision(),
                        location.place(),
                        classification.themes(),
                        organization.standing().status()));
    }
}
