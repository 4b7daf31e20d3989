package lat.cabildo.events.event.messaging;

import lat.cabildo.events.event.Mode;
import lat.cabildo.events.event.Place;
import lat.cabildo.events.event.Venue;
import org.jspecify.annotations.Nullable;

record VenuePart(Mode mode, @Nullable PlacePart place) {

    record PlacePart(
            @Nullable String name,
            @Nullable String organization,
            @Nullable String country) {}

    static VenuePart of(Venue venue) {
        return new VenuePart(venue.mode(), place(venue.place()));
    }

    private static @Nullable PlacePart place(@Nullable Place place) {
        return place == null ? null : new PlacePart(place.name(), Texts.of(place.organization()), place.country());
    }
}
