package lat.cabildo.events.event.web;

import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Locale;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.EventFilter;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.EventStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** Query parameters of the list of events; see {@link EventFilter}. */
record EventListRequest(
        @Pattern(regexp = OrganizationId.SHAPE) @Nullable String organizer,
        @Pattern(regexp = Shapes.COUNTRY) @Nullable String organizerCountry,
        @Pattern(regexp = OrganizationId.SHAPE) @Nullable String memberOf,
        @Pattern(regexp = Shapes.COUNTRY) @Nullable String country,
        @Pattern(regexp = Shapes.THEME) @Nullable String theme,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Pattern(regexp = "draft|published|cancelled") @Nullable
        String status,

        @Pattern(regexp = EventId.SHAPE) @Nullable String within) {

    EventFilter filter() {
        return new EventFilter(
                organization(organizer),
                organizerCountry,
                organization(memberOf),
                country,
                theme,
                from,
                to,
                status == null ? null : EventStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                within == null ? null : new EventId(within));
    }

    private static @Nullable OrganizationId organization(@Nullable String id) {
        return id == null ? null : new OrganizationId(id);
    }
}
