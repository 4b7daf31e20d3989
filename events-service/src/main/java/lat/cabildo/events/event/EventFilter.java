package lat.cabildo.events.event;

import java.time.LocalDate;
import lat.cabildo.events.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted; what is null does not matter.
 *
 * @param organizer under any id it was ever known by
 * @param organizerCountry where at least one organizer is at home
 * @param memberOf of which at least one organizer is a member
 * @param country where it takes place
 * @param from first of the days, in the event's own zone, of which it may take place on at least one
 * @param to last of them
 */
public record EventFilter(
        @Nullable OrganizationId organizer,
        @Nullable String organizerCountry,
        @Nullable OrganizationId memberOf,
        @Nullable String country,
        @Nullable String theme,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable EventStatus status,
        @Nullable EventId within) {

    boolean byTime() {
        return from != null || to != null;
    }
}
