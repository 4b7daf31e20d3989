package lat.cabildo.events.event.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.Samples;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.Stored;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class EventCalendarTests {
    private static final Instant NOW = Instant.parse("2021-05-01T12:00:00Z");

    @Test
    void writesLocalTimesWithTheirZone() throws Exception {
        String written = written(Samples.published());

        assertThat(written)
                .contains(
                        "DTSTART;TZID=America/Montevideo:20210611T130000",
                        "DTEND;TZID=America/Montevideo:20210611T143000",
                        "STATUS:CONFIRMED",
                        "SEQUENCE:1",
                        "UID:" + Samples.WEBINAR.value() + "@cabildo.lat")
                .contains("BEGIN:VTIMEZONE", "TZOFFSETTO:-0300");
        VEvent read = (VEvent) new CalendarBuilder()
                .build(new StringReader(written))
                .getComponents()
                .getLast();
        assertThat(read.validate(true).hasErrors()).isFalse();
    }

    @Test
    void tellsOfClocksThatChange() {
        CivicEvent event = Samples.draft()
                .reschedule(EventTime.byClock(
                        LocalDateTime.parse("2026-10-01T09:00"), null, ZoneId.of("America/Santiago"), null))
                .state();

        assertThat(written(event))
                .contains("BEGIN:DAYLIGHT\r\nDTSTART:20260906T000000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0300");
    }

    @Test
    void writesWholeDaysWhereNoClockTimeIsKnown() {
        CivicEvent event = Samples.draft()
                .reschedule(EventTime.byCalendar(new PartialDate("2018-07-16"), null))
                .state();

        assertThat(written(event)).contains("DTSTART;VALUE=DATE:20180716", "DTEND;VALUE=DATE:20180717");
    }

    @Test
    void writesNothingWithoutADay() {
        CivicEvent event = Samples.draft()
                .reschedule(EventTime.byCalendar(new PartialDate("2018-04"), null))
                .state();

        assertThat(EventCalendar.of(new Stored<>("evt", 1, event), view(event), List.of(), NOW))
                .isEmpty();
    }

    @Test
    void speaksTheLanguageAskedFor() {
        CivicEvent event = Samples.draft()
                .correct(new ProfileRequest(
                                Samples.profile().kind(),
                                Map.of("es", "En acción", "pt-BR", "Em ação"),
                                null,
                                List.of(OrganizerRequest.of(
                                        Samples.profile().organizers().getFirst())),
                                null,
                                null,
                                null,
                                null)
                        .profile())
                .state();

        assertThat(EventCalendar.of(
                        new Stored<>("evt", 1, event), view(event), LanguageRange.parse("pt-br, en;q=0.5"), NOW))
                .hasValueSatisfying(text -> assertThat(text).contains("SUMMARY:Em ação"));
    }

    private static String written(CivicEvent event) {
        return EventCalendar.of(new Stored<>(event.id().value(), 2, event), view(event), List.of(), NOW)
                .map(Objects::toString)
                .orElseThrow();
    }

    private static EventView view(CivicEvent event) {
        return EventView.of(event, new Names(Map.of(), Map.of(), Map.of()));
    }
}
