package lat.cabildo.directory.fact;

import java.time.LocalDate;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * From when to when, as far as it is known. Without an end it goes on, or nobody has said when it ended.
 *
 * @param from first day
 * @param to last day
 */
public record Term(@Nullable PartialDate from, @Nullable PartialDate to) {

    public Term {
        if (!isPossible(from, to)) {
            throw new IllegalArgumentException("ends before it starts");
        }
    }

    public static Term unknown() {
        return new Term(null, null);
    }

    /** Whether it may end on or after the day it starts. */
    public static boolean isPossible(@Nullable PartialDate from, @Nullable PartialDate to) {
        LocalDate first = from == null ? null : from.earliest();
        LocalDate last = to == null ? null : to.latest();
        return first == null || last == null || !first.isAfter(last);
    }

    /** With the day as its end if it may end then; else as it is. */
    public Term closedOn(@Nullable PartialDate day) {
        return isPossible(from, day) ? until(day) : this;
    }

    public Term until(@Nullable PartialDate day) {
        return day == null ? this : new Term(from, day);
    }

    /** Whether it has begun on a day. */
    public Answer hasBegunOn(LocalDate day) {
        return from == null ? Answer.UNKNOWN : from.isOnOrBefore(day);
    }

    /** Whether its printed end lies before a day; no, if none is printed. */
    public Answer isOverOn(LocalDate day) {
        return to == null ? Answer.NO : to.isBefore(day);
    }

    /** The first day on which it has certainly begun; null if no such day is known. */
    public @Nullable LocalDate surelyBegun() {
        return from == null || from.isOnOrBefore(LocalDate.MAX) != Answer.YES ? null : from.latest();
    }

    /** The last day on which it may have begun, which is never after its end; null if no such day is known. */
    public @Nullable LocalDate begunAtLatest() {
        LocalDate begun = from == null ? null : from.latest();
        LocalDate over = to == null ? null : to.latest();
        return begun == null || over == null || begun.isBefore(over) ? begun : over;
    }

    /** The first day on which it may have ended, which is never before it begins; null if no such day is known. */
    public @Nullable LocalDate overAtEarliest() {
        LocalDate over = to == null ? null : to.earliest();
        LocalDate begun = from == null ? null : from.earliest();
        return over == null || begun == null || begun.isBefore(over) ? over : begun;
    }

    /** The first day on which it may be over; {@link LocalDate#MAX} if it goes on, null if no such day is known. */
    public @Nullable LocalDate surelyGoesOnUntil() {
        if (to == null) {
            return LocalDate.MAX;
        }
        return to.isOnOrBefore(LocalDate.MAX) == Answer.YES ? to.earliest() : null;
    }

    /** Whether another one begins, for certain, when this one is over or later. */
    public boolean isFollowedBy(Term other) {
        LocalDate end = overAtEarliest();
        LocalDate next = other.begunAtLatest();
        return end != null && next != null && !next.isBefore(end) && !other.equals(this);
    }
}
