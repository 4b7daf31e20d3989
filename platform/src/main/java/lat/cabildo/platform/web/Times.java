package lat.cabildo.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Dates and times as clients write them: ISO 8601, in the years 1 to 9999, beyond which RFC 3339 has no form for them
 * and stores no room.
 */
final class Times {
    private static final int LAST_YEAR = 9999;

    private Times() {}

    /** @throws DateTimeException if it is none, as all of these */
    static Instant instant(String text) {
        Instant instant = Instant.parse(text);
        require(instant.atOffset(ZoneOffset.UTC).getYear());
        return instant;
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        require(date.getYear());
        return date;
    }

    static LocalDateTime dateTime(String text) {
        LocalDateTime dateTime = LocalDateTime.parse(text);
        require(dateTime.getYear());
        return dateTime;
    }

    private static void require(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new DateTimeException("year " + year);
        }
    }
}
