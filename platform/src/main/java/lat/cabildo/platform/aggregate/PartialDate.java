package lat.cabildo.platform.aggregate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known: Extended Date/Time Format (EDTF, ISO 8601-2), the part of level 1 that registers need.
 * A year, a month or a day ({@code 2015}, {@code 2015-10}, {@code 2015-10-15}); each may lack the year, the month or
 * the day ({@code XXXX-11-11}, {@code 2015-XX-15} is not level 1 and refused); a qualifier after it says {@code ?}
 * uncertain, {@code ~} approximate, {@code %} both.
 *
 * <p>Comparisons are three-valued: what is not printed is not known.
 */
public record PartialDate(String value) {

    private static final Pattern SHAPE =
            Pattern.compile("(?<year>\\d{4}|XXXX)(-(?<month>\\d{2}|XX)(-(?<day>\\d{2}|XX))?)?(?<qualifier>[?~%])?");

    /** What is known of a statement about a partial date. */
    public enum Answer {
        YES,
        NO,
        UNKNOWN;

        public Answer and(Answer other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == YES && other == YES ? YES : UNKNOWN;
        }

        public Answer negate() {
            return switch (this) {
                case YES -> NO;
                case NO -> YES;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    public PartialDate {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a partial date");
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    /** Whether a text is a partial date that exists: {@code 2015-02-30} is not. */
    public static boolean isValid(String text) {
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return false;
        }
        String year = shape.group("year");
        String month = shape.group("month");
        String day = shape.group("day");
        if ("XX".equals(month) && day != null && !"XX".equals(day)) {
            return false;
        }
        if (year.equals("XXXX") && month == null) {
            return false;
        }
        try {
            if (known(month)) {
                int leapYear = year.equals("XXXX") ? 2000 : Integer.parseInt(year);
                YearMonth.of(leapYear, Integer.parseInt(month));
                if (known(day)) {
                    LocalDate.of(leapYear, Integer.parseInt(month), Integer.parseInt(day));
                }
            }
            return true;
        } catch (DateTimeException impossible) {
            return false;
        }
    }

    /** Whether year, month and day are all printed and none is doubted. */
    public boolean isExact() {
        return value.length() == 10 && value.indexOf('X') < 0;
    }

    /** The first day it can be; null where no year is known. */
    public @Nullable LocalDate earliest() {
        return bound(true);
    }

    /** The last day it can be; null where no year is known. */
    public @Nullable LocalDate latest() {
        return bound(false);
    }

    /** Whether it is on or before a day. Uncertain and approximate dates answer only outside their own span. */
    public Answer isOnOrBefore(LocalDate day) {
        LocalDate earliest = earliest();
        LocalDate latest = latest();
        if (earliest == null || latest == null) {
            return Answer.UNKNOWN;
        }
        if (earliest.isAfter(day)) {
            return doubted() ? Answer.UNKNOWN : Answer.NO;
        }
        if (!latest.isAfter(day)) {
            return doubted() ? Answer.UNKNOWN : Answer.YES;
        }
        return Answer.UNKNOWN;
    }

    public Answer isBefore(LocalDate day) {
        return isOnOrBefore(day.minusDays(1));
    }

    private boolean doubted() {
        return "?~%".indexOf(value.charAt(value.length() - 1)) >= 0;
    }

    private @Nullable LocalDate bound(boolean first) {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches() || shape.group("year").equals("XXXX")) {
            return null;
        }
        Year year = Year.of(Integer.parseInt(shape.group("year")));
        String month = shape.group("month");
        String day = shape.group("day");
        if (!known(month)) {
            return first ? year.atDay(1) : year.atDay(year.length());
        }
        YearMonth yearMonth = year.atMonth(Integer.parseInt(month));
        if (!known(day)) {
            return first ? yearMonth.atDay(1) : yearMonth.atEndOfMonth();
        }
        return yearMonth.atDay(Integer.parseInt(day));
    }

    private static boolean known(@Nullable String part) {
        return part != null && !part.equals("XX");
    }

    @Override
    public String toString() {
        return value;
    }
}
