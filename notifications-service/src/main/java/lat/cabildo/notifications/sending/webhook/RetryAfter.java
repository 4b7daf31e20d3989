package lat.cabildo.notifications.sending.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The header of that name (RFC 9110, 10.2.3): seconds or a date. Nonsense is as good as absent. */
final class RetryAfter {
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    static @Nullable Duration parse(@Nullable String value, Instant now) {
        if (value == null) {
            return null;
        }
        Duration asked = value.strip().matches("\\d{1,9}") ? seconds(value) : untilDate(value, now);
        if (asked == null || asked.isNegative()) {
            return null;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value.strip()));
    }

    private static @Nullable Duration untilDate(String value, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeParseException nonsense) {
            return null;
        }
    }
}
