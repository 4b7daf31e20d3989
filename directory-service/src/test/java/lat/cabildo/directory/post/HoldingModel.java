package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Closing.Cause;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A post as a clerk would keep it: a list of who held it, with dates as they are printed. What a date may mean is every
 * day of the calendar that looks like it.
 */
final class HoldingModel {
    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    static final LocalDate TODAY = LocalDate.of(2022, 6, 15);
    private static final List<LocalDate> CALENDAR =
            FIRST.minusYears(3).datesUntil(LAST.plusYears(3)).toList();

    private static final Map<String, List<LocalDate>> MEANT = new ConcurrentHashMap<>();

    private final Map<MandateId, Line> lines = new LinkedHashMap<>();
    private int seats;
    private int most;

    HoldingModel(int seats) {
        this.seats = seats;
        this.most = seats;
    }

    /** What the list says of one mandate. */
    static final class Line {
        private @Nullable String from;
        private @Nullable String to;
        private boolean ended;
        private @Nullable LocalDate calledOff;
        private @Nullable Cause closedBy;
        private @Nullable String endBefore;

        private boolean mayHaveBegunBy(LocalDate day) {
            return from == null || hasNoYear(from) || !plain(from).getFirst().isAfter(day);
        }

        private boolean endLiesAhead() {
            return to != null && isSure(to) && plain(to).getFirst().isAfter(TODAY);
        }

        private boolean mayEndOn(@Nullable String day) {
            return from == null
                    || day == null
                    || hasNoYear(from)
                    || hasNoYear(day)
                    || !plain(from).getFirst().isAfter(plain(day).getLast());
        }

        private void overByToday() {
            if (endLiesAhead() && mayHaveBegunBy(TODAY)) {
                to = null;
            }
        }
    }

    void take(MandateId id, @Nullable String from, @Nullable String to, boolean history) {
        Line line = new Line();
        line.from = from;
        line.to = to;
        line.ended = history;
        lines.put(id, line);
    }

    void correct(MandateId id, @Nullable String from, @Nullable String to) {
        Line line = line(id);
        line.from = from;
        line.to = to;
        if (line.calledOff != null && line.mayHaveBegunBy(line.calledOff)) {
            line.calledOff = null;
        }
    }

    void vacate(MandateId id, @Nullable String on) {
        Line line = line(id);
        if (on == null) {
            line.overByToday();
        } else {
            line.to = on;
        }
        line.ended = true;
        line.calledOff = null;
        line.closedBy = null;
    }

    void callOff(MandateId id) {
        Line line = line(id);
        line.ended = true;
        line.calledOff = TODAY;
        line.closedBy = null;
    }

    /** Ends what has not ended with the holder or with the organization. */
    void close(MandateId id, Cause cause, @Nullable String on) {
        Line line = line(id);
        if (line.ended) {
            return;
        }
        line.endBefore = line.to;
        line.closedBy = cause;
        LocalDate last = on == null ? TODAY : plain(on).getLast();
        boolean never = !line.mayHaveBegunBy(last);
        if (on == null) {
            line.overByToday();
        } else if (line.mayEndOn(on)) {
            line.to = on;
        }
        line.ended = true;
        line.calledOff = never ? last : null;
    }

    void reopen(MandateId id) {
        Line line = line(id);
        line.to = line.mayEndOn(line.endBefore) ? line.endBefore : null;
        line.ended = false;
        line.calledOff = null;
        line.closedBy = null;
    }

    void forget(MandateId id) {
        Line line = line(id);
        if (line.calledOff == null && !line.mayHaveBegunBy(TODAY)) {
            line.calledOff = TODAY;
        }
        line.overByToday();
        line.ended = true;
        line.closedBy = Cause.PERSON_ERASED;
    }

    void widen(int places) {
        seats = places;
        most = Math.max(most, places);
    }

    Answer held(MandateId id, LocalDate day) {
        Line line = line(id);
        if (line.calledOff != null) {
            return Answer.NO;
        }
        return begunBy(line, day).and(lastsOn(id, line, day));
    }

    private Answer lastsOn(MandateId id, Line line, LocalDate day) {
        String to = line.to;
        if (to == null) {
            return line.ended || day.isAfter(TODAY) ? Answer.UNKNOWN : Answer.YES;
        }
        if (!isSure(to)) {
            return Answer.UNKNOWN;
        }
        boolean mayLast = !plain(to).getLast().isBefore(day);
        boolean mustLast = !plain(to).getFirst().isBefore(day);
        if (mayLast && !mustLast) {
            return Answer.UNKNOWN;
        }
        if (mustLast) {
            return day.isAfter(TODAY) ? Answer.UNKNOWN : Answer.YES;
        }
        return line.ended || isFollowed(id, line) ? Answer.NO : Answer.UNKNOWN;
    }

    private static Answer begunBy(Line line, LocalDate day) {
        String from = line.from;
        if (from == null
                || !isSure(from)
                || (line.mayHaveBegunBy(day) && plain(from).getLast().isAfter(day))) {
            return Answer.UNKNOWN;
        }
        return line.mayHaveBegunBy(day) ? Answer.YES : Answer.NO;
    }

    /** Whether as many others as there are seats have begun since the end that is printed. */
    private boolean isFollowed(MandateId id, Line line) {
        return lines.entrySet().stream()
                        .filter(other -> !other.getKey().equals(id) && other.getValue().calledOff == null)
                        .filter(other -> follows(line, other.getValue()))
                        .count()
                >= seats;
    }

    private static boolean follows(Line line, Line other) {
        if (line.to == null || other.from == null || hasNoYear(line.to) || hasNoYear(other.from)) {
            return false;
        }
        boolean same = Objects.equals(line.from, other.from) && Objects.equals(line.to, other.to);
        return !same && !begunAtLatest(other.from, other.to).isBefore(overAtEarliest(line.from, line.to));
    }

    /** Nobody begins after the last day of the time that is printed. */
    private static LocalDate begunAtLatest(String from, @Nullable String to) {
        LocalDate begun = plain(from).getLast();
        return to == null || hasNoYear(to) || begun.isBefore(plain(to).getLast())
                ? begun
                : plain(to).getLast();
    }

    /** Nor ends before the first. */
    private static LocalDate overAtEarliest(@Nullable String from, String to) {
        LocalDate over = plain(to).getFirst();
        return from == null || hasNoYear(from) || plain(from).getFirst().isBefore(over)
                ? over
                : plain(from).getFirst();
    }

    Answer vacant(LocalDate day) {
        List<Answer> answers = lines.entrySet().stream()
                .filter(each -> each.getValue().calledOff == null)
                .map(each -> held(each.getKey(), day))
                .toList();
        if (answers.contains(Answer.YES)) {
            return Answer.NO;
        }
        return answers.isEmpty() || answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
    }

    /** Those who certainly hold it on a day and go on to the next. */
    long holding(LocalDate day) {
        return lines.keySet().stream()
                .filter(id -> held(id, day) == Answer.YES)
                .filter(id -> line(id).to == null
                        || plain(Objects.requireNonNull(line(id).to)).getFirst().isAfter(day))
                .count();
    }

    List<MandateId> closedBy(Cause cause) {
        return lines.keySet().stream().filter(id -> line(id).closedBy == cause).toList();
    }

    List<MandateId> all() {
        return new ArrayList<>(lines.keySet());
    }

    /** How many seats it ever had: history of more stays when there are to be fewer. */
    int mostSeats() {
        return most;
    }

    private Line line(MandateId id) {
        return Objects.requireNonNull(lines.get(id));
    }

    /** Every day that looks like a date, doubted or not. */
    private static List<LocalDate> plain(String date) {
        return MEANT.computeIfAbsent(
                date.replaceAll("[?~%]$", ""),
                digits -> CALENDAR.stream()
                        .filter(day -> day.toString().startsWith(digits))
                        .toList());
    }

    private static boolean isSure(String date) {
        return !hasNoYear(date) && Stream.of("?", "~", "%").noneMatch(date::endsWith);
    }

    private static boolean hasNoYear(String date) {
        return date.startsWith("XXXX");
    }
}
