package lat.cabildo.events.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventTimeTests {
    private static final ZoneId MONTEVIDEO = ZoneId.of("America/Montevideo");
    private static final ZoneId SANTIAGO = ZoneId.of("America/Santiago");

    @Test
    void derivesInstantsOfTheWebinar() {
        EventTime webinar = clock("2021-06-11T13:00", "2021-06-11T14:30", MONTEVIDEO, null);

        assertThat(webinar.startsAt()).contains(Instant.parse("2021-06-11T16:00:00Z"));
        assertThat(webinar.endsAt()).contains(Instant.parse("2021-06-11T17:30:00Z"));
        assertThat(webinar.duration()).contains(Duration.ofMinutes(90));
    }

    @Test
    void takesTheEarlierOfTwoOccurrences() {
        EventTime vigil = clock("2026-04-04T23:30", null, SANTIAGO, null);

        assertThat(vigil.startsAt()).contains(Instant.parse("2026-04-05T02:30:00Z"));
    }

    @Test
    void takesTheLaterOccurrenceWhereAsked() {
        EventTime vigil = clock("2026-04-04T23:30", null, SANTIAGO, Overlap.LATER);

        assertThat(vigil.startsAt()).contains(Instant.parse("2026-04-05T03:30:00Z"));
    }

    @Test
    void endsAtTheFirstOccurrenceAfterTheStart() {
        EventTime vigil = clock("2026-04-04T23:30", "2026-04-04T23:15", SANTIAGO, null);

        assertThat(vigil.duration()).contains(Duration.ofMinutes(45));
        assertThat(vigil.endsTooEarly()).isFalse();
    }

    @Test
    void findsTheGapThatClocksSkip() {
        EventTime breakfast = clock("2026-09-06T00:30", "2026-09-06T08:00", SANTIAGO, null);

        assertThat(breakfast.gap()).hasValueSatisfying(gap -> {
            assertThat(gap.from()).isEqualTo(LocalDateTime.parse("2026-09-06T00:00"));
            assertThat(gap.to()).isEqualTo(LocalDateTime.parse("2026-09-06T01:00"));
        });
        assertThat(breakfast.startsAt()).contains(Instant.parse("2026-09-06T04:30:00Z"));
    }

    @Test
    void hasNoInstantsWithoutZone() {
        EventTime seminar = clock("2015-08-20T09:00", "2015-08-20T18:00", null, null);

        assertThat(seminar.startsAt()).isEmpty();
        assertThat(seminar.endsAt()).isEmpty();
        assertThat(seminar.duration()).contains(Duration.ofHours(9));
    }

    @Test
    void spansTheDaysItCanTakePlaceOn() {
        EventTime meeting = EventTime.byCalendar(new PartialDate("2018-04"), null);

        assertThat(meeting.firstDay()).isEqualTo(LocalDate.parse("2018-04-01"));
        assertThat(meeting.lastDay()).isEqualTo(LocalDate.parse("2018-04-30"));
        assertThat(meeting.isKnown()).isTrue();
    }

    @Test
    void spansNoDaysWithoutYear() {
        EventTime signing = EventTime.byCalendar(new PartialDate("XXXX-11-11"), null);

        assertThat(signing.firstDay()).isNull();
        assertThat(signing.isKnown()).isTrue();
    }

    @Test
    void knowsThatItKnowsNothing() {
        assertThat(EventTime.unknown().isKnown()).isFalse();
        assertThat(EventTime.unknown().endsTooEarly()).isFalse();
    }

    @Test
    void noticesAnEndBeforeTheStart() {
        assertThat(clock("2021-06-11T13:00", "2021-06-11T13:00", MONTEVIDEO, null)
                        .endsTooEarly())
                .isTrue();
        assertThat(EventTime.byCalendar(new PartialDate("2019"), new PartialDate("2018"))
                        .endsTooEarly())
                .isTrue();
    }

    private static EventTime clock(
            String start, @Nullable String end, @Nullable ZoneId zone, @Nullable Overlap overlap) {
        return EventTime.byClock(
                LocalDateTime.parse(start), end == null ? null : LocalDateTime.parse(end), zone, overlap);
    }
}
