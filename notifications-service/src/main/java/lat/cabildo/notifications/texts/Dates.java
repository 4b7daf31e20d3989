package lat.cabildo.notifications.texts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.PartialDate;

/** Dates as far as they are known, as people write them. Whatever has another shape stays as it is. */
record Dates(Phrases phrases) {
    private static final String OPEN = "..";

    /** A partial date, or two of them with a slash between: {@code 2018/2020}, {@code 2018/..}. */
    String day(String text) {
        String[] ends = text.split("/", 2);
        return Arrays.stream(ends).allMatch(each -> PartialDate.isValid(each) || each.equals(OPEN) && ends.length > 1)
                ? Arrays.stream(ends)
                        .map(each -> each.equals(OPEN) ? "…" : qualified(each))
                        .distinct()
                        .collect(Collectors.joining(" – "))
                : text;
    }

    /** A local date and time. */
    String clock(String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            return day(local.toLocalDate().toString())
                    + ", "
                    + local.format(in(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)));
        } catch (DateTimeParseException otherShape) {
            return text;
        }
    }

    private String qualified(String date) {
        String known = date.replaceFirst("(-XX)*[?~%]?$", "");
        String words = known.startsWith("XXXX") ? yearless(known) : dated(known);
        if (date.endsWith("~") || date.endsWith("%")) {
            words = phrases.say(known.length() == 10 ? "date.approximate.day" : "date.approximate", words);
        }
        return date.endsWith("?") || date.endsWith("%") ? phrases.say("date.uncertain", words) : words;
    }

    private String dated(String known) {
        return switch (known.length()) {
            case 4 -> known;
            case 7 -> YearMonth.parse(known).format(in(DateTimeFormatter.ofLocalizedPattern("yMMMM")));
            default -> day(LocalDate.parse(known), DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG));
        };
    }

    private String yearless(String known) {
        return switch (known.length()) {
            case 4 -> phrases.say("date.unknown");
            case 7 ->
                phrases.say(
                        "date.yearless",
                        Month.of(Integer.parseInt(known, 5, 7, 10))
                                .getDisplayName(TextStyle.FULL_STANDALONE, phrases.locale()));
            default ->
                phrases.say(
                        "date.yearless",
                        day(MonthDay.parse(known.replace("XXXX", "-")), DateTimeFormatter.ofLocalizedPattern("MMMMd")));
        };
    }

    /** Some languages count the first day and number the others; in all of them the year comes last. */
    private String day(TemporalAccessor day, DateTimeFormatter style) {
        return in(style).format(day).replaceFirst("\\b1\\b", phrases.say("date.first"));
    }

    private DateTimeFormatter in(DateTimeFormatter style) {
        return style.withLocale(phrases.locale());
    }
}
