package lat.cabildo.events.event.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.events.event.Mode;
import lat.cabildo.events.event.Venue;
import org.jspecify.annotations.Nullable;

record MoveRequest(@NotNull Mode mode, @Valid @Nullable PlaceRequest place) {

    Venue venue() {
        return new Venue(mode, place == null ? null : place.place());
    }
}
