package lat.cabildo.events.event.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventStatus;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.Stored;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/** An event as iCalendar has it: local times with their zone, or whole days where no clock time is known. */
final class EventCalendar {

    private EventCalendar() {}

    /** Empty where not even the day is known. */
    static Optional<String> of(Stored<CivicEvent> stored, EventView view, List<LanguageRange> languages, Instant now) {
        CivicEvent event = stored.state();
        VEvent entry = new VEvent(false);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Cabildo//Events//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        EventTime time = event.time();
        if (time.start() != null) {
            calendar = timed(calendar, entry, time.start(), time.end(), time.zone());
        } else if (!days(entry, time.on(), time.until())) {
            return Optional.empty();
        }
        entry.add(new Uid(stored.id() + "@cabildo.lat"));
        entry.add(new DtStamp(now));
        entry.add(new Sequence(Math.toIntExact(stored.version() - 1)));
        entry.add(status(event.standing().status()));
        entry.add(new Summary(inLanguage(event.profile().title(), languages)));
        if (!event.profile().description().isEmpty()) {
            entry.add(new Description(inLanguage(event.profile().description(), languages)));
        }
        String place = place(view.place());
        if (!place.isEmpty()) {
            entry.add(new Location(place));
        }
        if (!view.themes().isEmpty()) {
            entry.add(new Categories(String.join(",", view.themes())));
        }
        calendar.add(entry);
        return Optional.of(calendar.toString());
    }

    private static Calendar timed(
            Calendar calendar, VEvent entry, LocalDateTime start, @Nullable LocalDateTime end, @Nullable ZoneId zone) {
        entry.add(new DtStart<>(in(zone), start));
        if (end != null) {
            entry.add(new DtEnd<>(in(zone), end));
        }
        if (zone != null) {
            calendar.add(ZoneComponent.of(zone, start, Objects.requireNonNullElse(end, start)));
        }
        return calendar;
    }

    private static ParameterList in(@Nullable ZoneId zone) {
        return zone == null ? new ParameterList() : new ParameterList(List.of(new TzId(zone.getId())));
    }

    private static boolean days(VEvent entry, @Nullable PartialDate on, @Nullable PartialDate until) {
        PartialDate last =
                Objects.requireNonNullElse(until, Objects.requireNonNullElse(on, new PartialDate("XXXX-01")));
        if (on == null || !on.isExact() || !last.isExact()) {
            return false;
        }
        Temporal first = Objects.requireNonNull(on.earliest());
        entry.add(new DtStart<>(first));
        entry.add(new DtEnd<>(Objects.requireNonNull(last.latest()).plusDays(1)));
        return true;
    }

    private static Status status(EventStatus status) {
        return switch (status) {
            case DRAFT -> ImmutableStatus.VEVENT_TENTATIVE;
            case PUBLISHED -> ImmutableStatus.VEVENT_CONFIRMED;
            case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
        };
    }

    /** RFC 4647 look-up; Spanish and then any language where none is preferred. */
    private static String inLanguage(Map<String, String> texts, List<LanguageRange> languages) {
        String tag = Locale.lookupTag(languages, texts.keySet());
        String fallback =
                texts.containsKey("es") ? "es" : texts.keySet().iterator().next();
        String wanted = texts.keySet().stream()
                .filter(each -> each.equalsIgnoreCase(tag))
                .findFirst()
                .orElse(fallback);
        return Objects.requireNonNull(texts.get(wanted));
    }

    private static String place(@Nullable PlaceView place) {
        if (place == null) {
            return "";
        }
        String host = place.organization() == null ? null : place.organization().name();
        return Stream.<@Nullable String>of(place.name(), host, place.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
