package lat.cabildo.events.time;

import static lat.cabildo.platform.aggregate.PartialDate.Answer.NO;
import static lat.cabildo.platform.aggregate.PartialDate.Answer.UNKNOWN;
import static lat.cabildo.platform.aggregate.PartialDate.Answer.YES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineTests {
    private static final ZoneId MONTEVIDEO = ZoneId.of("America/Montevideo");
    private static final LocalDate JUNE_9 = LocalDate.parse("2021-06-09");

    /** "antes del 9 de junio de 2021", as the webinar's invitation had it. */
    private static final Deadline BEFORE_JUNE_9 = new Deadline("antes del 9 de junio de 2021", JUNE_9, null, false);

    @Test
    void closesWhenTheExcludedDayBegins() {
        assertThat(BEFORE_JUNE_9.closesAt(MONTEVIDEO)).isEqualTo("2021-06-09T03:00:00Z");
        assertThat(ahead(BEFORE_JUNE_9, "2021-06-09T02:59:59.999Z", MONTEVIDEO)).isEqualTo(YES);
        assertThat(ahead(BEFORE_JUNE_9, "2021-06-09T03:00:00Z", MONTEVIDEO)).isEqualTo(NO);
    }

    @Test
    void closesWhenTheIncludedDayHasEnded() {
        Deadline until = new Deadline(null, JUNE_9, null, true);

        assertThat(until.closesAt(MONTEVIDEO)).isEqualTo("2021-06-10T03:00:00Z");
    }

    @Test
    void includesTheWholeLastMinute() {
        Deadline until = new Deadline(null, null, LocalDateTime.parse("2021-06-08T23:59"), true);

        assertThat(ahead(until, "2021-06-09T02:59:59Z", MONTEVIDEO)).isEqualTo(YES);
        assertThat(ahead(until, "2021-06-09T03:00:00Z", MONTEVIDEO)).isEqualTo(NO);
    }

    @Test
    void doesNotKnowWhatOnlyTheZoneCouldTell() {
        assertThat(ahead(BEFORE_JUNE_9, "2021-06-08T09:59:59Z", null)).isEqualTo(YES);
        assertThat(ahead(BEFORE_JUNE_9, "2021-06-08T10:00:00Z", null)).isEqualTo(UNKNOWN);
        assertThat(ahead(BEFORE_JUNE_9, "2021-06-09T11:59:59Z", null)).isEqualTo(UNKNOWN);
        assertThat(ahead(BEFORE_JUNE_9, "2021-06-09T12:00:00Z", null)).isEqualTo(NO);
    }

    @Test
    void doesNotKnowWhatCannotBeRead() {
        Deadline vague = new Deadline("hasta agotar los cupos", null, null, true);

        assertThat(vague.closesAt(MONTEVIDEO)).isNull();
        assertThat(ahead(vague, "2021-06-09T12:00:00Z", MONTEVIDEO)).isEqualTo(UNKNOWN);
    }

    private static Answer ahead(Deadline deadline, String now, @Nullable ZoneId zone) {
        return deadline.isAhead(Instant.parse(now), zone);
    }
}
