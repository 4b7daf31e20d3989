package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.util.Objects;
import lat.cabildo.directory.fact.Closing;
import lat.cabildo.directory.fact.Closing.Cause;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * One person's time in a post, as the post's ledger has it; the mandate follows it.
 *
 * @param ended whether somebody has said that it is over; a term whose end has passed is not over for that reason
 * @param closing of one that is over because the holder's record or the organization is
 * @param represents for whom it is held, in a post of representatives
 * @param calledOff day on which it was over before it could have begun, so that nobody has held the post by it
 * @param revision grows with each change
 */
public record Seat(
        MandateId mandate,
        PersonId person,
        Term term,
        boolean ended,
        @Nullable String endReason,
        @Nullable Source source,
        @Nullable Closing closing,
        @Nullable Represented represents,
        @Nullable LocalDate calledOff,
        int revision) {

    /** Why a mandate ended whose holder has passed the post on. */
    static final String HANDED_OVER = "handed-over";

    public Seat {
        Objects.requireNonNull(mandate);
        Objects.requireNonNull(person);
        Objects.requireNonNull(term);
    }

    /** A seat taken for the first time; with an ending if it is history already. */
    public static Seat of(
            MandateId mandate, PersonId person, Term term, @Nullable Ending ending, @Nullable Source source) {
        return new Seat(
                mandate,
                person,
                term,
                ending != null,
                ending == null ? null : ending.reason(),
                source,
                null,
                null,
                null,
                1);
    }

    /** The same, held for a member of the organization. */
    public Seat representing(@Nullable Represented member) {
        return new Seat(mandate, person, term, ended, endReason, source, closing, member, calledOff, revision);
    }

    Seat corrected(Term corrected, @Nullable Source newSource) {
        boolean never = calledOff != null && beginsOnlyAfter(corrected, calledOff);
        return new Seat(
                mandate,
                person,
                corrected,
                ended,
                endReason,
                newSource,
                closing,
                represents,
                never ? calledOff : null,
                revision + 1);
    }

    boolean saysAsMuchAs(Seat other) {
        return term.equals(other.term)
                && Objects.equals(source, other.source)
                && Objects.equals(represents, other.represents);
    }

    /** @param today by which it is over where nobody knows the day */
    Seat ended(Ending ending, LocalDate today) {
        return new Seat(
                mandate,
                person,
                ending.on() == null ? overBy(today) : term.until(ending.on()),
                true,
                ending.reason(),
                source,
                null,
                represents,
                null,
                revision + 1);
    }

    /** Over before it could have begun. */
    Seat calledOff(@Nullable String reason, LocalDate day) {
        return new Seat(mandate, person, term, true, reason, source, null, represents, day, revision + 1);
    }

    /**
     * Over, since the post was passed on; a printed end by then that says no less than the day does is certain now.
     *
     * @param today by which it is over
     */
    Seat handedOver(@Nullable PartialDate on, LocalDate today) {
        boolean printed = on != null && endsBy(on) && !endsAhead(today);
        return ended(new Ending(printed ? null : on, HANDED_OVER), today);
    }

    private boolean endsBy(PartialDate on) {
        LocalDate first = on.earliest();
        LocalDate last = on.latest();
        LocalDate end = term.to() == null ? null : term.to().earliest();
        if (first == null || last == null || end == null) {
            return false;
        }
        boolean within = !end.isBefore(first) && term.isOverOn(last.plusDays(1)) == Answer.YES;
        return within || term.isOverOn(first) == Answer.YES;
    }

    /** @param today by which it is over where nobody knows the day */
    Seat closed(Cause cause, @Nullable PartialDate on, LocalDate today) {
        Closing because = new Closing(cause, term.to());
        LocalDate last = on == null ? today : on.latest();
        return new Seat(
                mandate,
                person,
                on == null ? overBy(today) : term.closedOn(on),
                true,
                cause.toString(),
                source,
                because,
                represents,
                last != null && mayBeginOnlyAfter(last) ? last : null,
                revision + 1);
    }

    /**
     * Over, and without what sources say of the holder: the dates and the holder's id are left.
     *
     * @param today by which it is over, if it was not before
     */
    Seat anonymised(LocalDate today) {
        Closing because = new Closing(Cause.PERSON_ERASED, null);
        boolean never = calledOff == null && mayBeginOnlyAfter(today);
        return new Seat(
                mandate,
                person,
                overBy(today),
                true,
                because.cause().toString(),
                null,
                because,
                represents,
                never ? today : calledOff,
                revision + 1);
    }

    /** Without an end that lies ahead, which is not the one it came to; of what never began the dates stay. */
    private Term overBy(LocalDate today) {
        return endsAhead(today) && !mayBeginOnlyAfter(today) ? new Term(term.from(), null) : term;
    }

    private boolean endsAhead(LocalDate today) {
        return term.to() != null && term.to().isOnOrBefore(today) == Answer.NO;
    }

    /** Whether the holder was erased. */
    public boolean isAnonymised() {
        return isClosedBy(Cause.PERSON_ERASED);
    }

    boolean isClosedBy(Cause cause) {
        return closing != null && closing.cause() == cause;
    }

    /** As it was before it was closed. */
    Seat reopened() {
        Term before = closing == null ? term : closing.undoneIn(term);
        return new Seat(mandate, person, before, false, null, source, null, represents, null, revision + 1);
    }

    /**
     * The first day on which it may be held, by which seats are put in order; if none is known, who has left is first.
     */
    LocalDate begins() {
        LocalDate from = term.from() == null ? null : term.from().earliest();
        LocalDate unknown = ended ? LocalDate.MIN : LocalDate.MAX;
        return from == null ? unknown : from;
    }

    /** The first day on which it is certainly held; null if none is known. */
    @Nullable
    LocalDate surelyFrom() {
        return isCalledOff() ? null : term.surelyBegun();
    }

    /**
     * The day until which it is certainly held, that day not included: it may be handed over on it; null if unknown.
     */
    @Nullable
    LocalDate surelyUntil() {
        return ended && term.to() == null ? null : term.surelyGoesOnUntil();
    }

    /** The member for which it is held; null for none. */
    @Nullable
    OrganizationId heldFor() {
        return represents == null ? null : represents.organization();
    }

    /** Whether no day on which it may have begun has come by a day. */
    public boolean mayBeginOnlyAfter(LocalDate day) {
        return beginsOnlyAfter(term, day);
    }

    private static boolean beginsOnlyAfter(Term term, LocalDate day) {
        LocalDate from = term.from() == null ? null : term.from().earliest();
        return from != null && from.isAfter(day);
    }

    /** Whether nobody has held the post by it, although it was planned. */
    boolean isCalledOff() {
        return calledOff != null;
    }

    /** Whether it is over for good on a day: somebody has said so, and no end is printed that may lie ahead. */
    boolean isHistoryOn(LocalDate day) {
        return ended && (isCalledOff() || term.to() == null || term.isOverOn(day) == Answer.YES);
    }

    /** Whether it is certainly held on no other day than it was before. */
    boolean isWithin(Seat before) {
        LocalDate from = surelyFrom();
        LocalDate until = surelyUntil();
        if (from == null || until == null || !from.isBefore(until)) {
            return true;
        }
        LocalDate last = before.surelyUntil();
        return before.isSurelyHeldOn(from) && last != null && !until.isAfter(last);
    }

    boolean isSurelyHeldOn(LocalDate day) {
        LocalDate from = surelyFrom();
        LocalDate until = surelyUntil();
        return from != null && until != null && !from.isAfter(day) && day.isBefore(until);
    }

    /**
     * Whether it was held on a day, as far as the register knows.
     *
     * @param today beyond it nothing is certain
     * @param succeeded whether somebody else has followed, which makes the printed end certain
     */
    public Answer heldOn(LocalDate day, LocalDate today, boolean succeeded) {
        return isCalledOff() ? Answer.NO : hasBegunOn(day).and(lastsOn(day, today, succeeded));
    }

    /** A source that was checked since the day it may have begun says that it had begun by then. */
    private Answer hasBegunOn(LocalDate day) {
        Answer begun = term.hasBegunOn(day);
        LocalDate checked = source == null ? null : source.checkedOn();
        boolean seen = checked != null && !checked.isAfter(day) && term.hasBegunOn(checked) != Answer.NO;
        return begun == Answer.UNKNOWN && seen ? Answer.YES : begun;
    }

    private Answer lastsOn(LocalDate day, LocalDate today, boolean succeeded) {
        if (term.to() == null) {
            return ended || day.isAfter(today) ? Answer.UNKNOWN : Answer.YES;
        }
        Answer lasts = term.isOverOn(day).negate();
        boolean certain = ended || succeeded;
        boolean foreseen = lasts == Answer.YES && day.isAfter(today);
        boolean unconfirmed = lasts == Answer.NO && !certain;
        return foreseen || unconfirmed ? Answer.UNKNOWN : lasts;
    }
}
