package lat.cabildo.directory.exporting;

import java.util.List;
import lat.cabildo.directory.organization.Coordinates;
import org.jspecify.annotations.Nullable;

/** A geometry of RFC 7946: longitude before latitude. */
record Point(String type, List<Double> coordinates) {

    static @Nullable Point of(@Nullable Coordinates place) {
        return place == null ? null : new Point("Point", List.of(place.longitude(), place.latitude()));
    }
}
