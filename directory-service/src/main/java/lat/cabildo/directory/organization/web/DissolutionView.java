package lat.cabildo.directory.organization.web;

import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.organization.Dissolution;
import org.jspecify.annotations.Nullable;

/** Why an organization was dissolved, and since when. */
record DissolutionView(String reason, @Nullable String on) {

    static DissolutionView of(Dissolution dissolution) {
        return new DissolutionView(dissolution.reason(), PartialDates.text(dissolution.on()));
    }
}
