package lat.cabildo.events.event.web;

import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.Place;
import org.jspecify.annotations.Nullable;

record PlaceView(
        @Nullable String name,
        @Nullable OrganizationView organization,
        @Nullable String country) {

    static @Nullable PlaceView of(@Nullable Place place, Names names) {
        if (place == null) {
            return null;
        }
        OrganizationId host = place.organization();
        return new PlaceView(place.name(), host == null ? null : names.of(host), place.country());
    }
}
