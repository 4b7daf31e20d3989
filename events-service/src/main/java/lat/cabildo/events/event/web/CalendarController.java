package lat.cabildo.events.event.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventId;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One event for calendars (RFC 5545), in the language that the caller prefers. */
@RestController
class CalendarController {
    private final Organizers organizers;
    private final EventViews views;
    private final Clock clock;

    CalendarController(Organizers organizers, EventViews views, Clock clock) {
        this.organizers = organizers;
        this.views = views;
        this.clock = clock;
    }

    /** The event as a calendar entry (RFC 5545). */
    @GetMapping(value = "/events/{id}", produces = "text/calendar")
    ResponseEntity<?> get(
            @PathVariable EventId id,
            @RequestHeader(value = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
        Stored<CivicEvent> found = organizers.get(id);
        return EventCalendar.of(found, views.of(found.state()), preferred(languages), clock.instant())
                .<ResponseEntity<?>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.response(
                        HttpStatus.CONFLICT,
                        "day-unknown",
                        "A calendar needs at least the day of an event.",
                        Map.of("id", id.value())));
    }

    private static List<LanguageRange> preferred(@Nullable String languages) {
        try {
            return languages == null ? List.of() : LanguageRange.parse(languages.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
