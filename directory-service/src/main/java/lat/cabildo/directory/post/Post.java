package lat.cabildo.directory.post;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Closing;
import lat.cabildo.directory.fact.Closing.Cause;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.PostEvent.LinkSettled;
import lat.cabildo.directory.post.PostEvent.PostAbolished;
import lat.cabildo.directory.post.PostEvent.PostCorrected;
import lat.cabildo.directory.post.PostEvent.PostCreated;
import lat.cabildo.directory.post.PostEvent.PostHandedOver;
import lat.cabildo.directory.post.PostEvent.PostReopened;
import lat.cabildo.directory.post.PostEvent.SeatChanged;
import lat.cabildo.directory.post.PostEvent.SeatTaken;
import lat.cabildo.directory.post.PostRefusal.BeginsLater;
import lat.cabildo.directory.post.PostRefusal.DoesNotRotate;
import lat.cabildo.directory.post.PostRefusal.EndsBeforeStart;
import lat.cabildo.directory.post.PostRefusal.HeldOtherwise;
import lat.cabildo.directory.post.PostRefusal.HolderErased;
import lat.cabildo.directory.post.PostRefusal.IsAbolished;
import lat.cabildo.directory.post.PostRefusal.IsOccupied;
import lat.cabildo.directory.post.PostRefusal.LedgerFull;
import lat.cabildo.directory.post.PostRefusal.MandateHasEnded;
import lat.cabildo.directory.post.PostRefusal.OfItself;
import lat.cabildo.directory.post.PostRefusal.OutOfTurn;
import lat.cabildo.directory.post.PostRefusal.StaleSeat;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.jspecify.annotations.Nullable;

/**
 * A seat, or several alike, that an organization has whoever holds it. Its ledger decides about mandates; they follow
 * it. At most some 250 KB: 300 entries of bounded length, and two notes for each of when it was told.
 *
 * @param abolition when and why it ceased to be; null while it exists
 * @param closing of one that ceased to be because its organization did
 * @param linking that nobody has looked yet whether it is held in a circle; null once somebody has
 */
public record Post(
        PostId id,
        OrganizationId organization,
        PostDetails details,
        SeatLedger ledger,
        @Nullable Ending abolition,
        @Nullable Closing closing,
        @Nullable Linking linking) {

    /** Name of the step that looks whether posts are held with each other in a circle, and undoes that. */
    public static final String SETTLE_LINK = "post.settle-link";

    /** Name of the step after which each mandate says what its seat says; undone by changing the seat again. */
    public static final String FOLLOW_SEATS = "post.follow-seats";

    public static Decision<Post, PostEvent> create(PostId id, OrganizationId organization, PostDetails details) {
        requireOther(id, details);
        return Decision.of(new Post(id, organization, details, SeatLedger.empty(), null, null, null), (PostEvent)
                        new PostCreated(id, organization))
                .then(FOLLOW_SEATS);
    }

    public PostStatus status() {
        return abolition == null ? PostStatus.ACTIVE : PostStatus.ABOLISHED;
    }

    /** @param survivors of the organizations for whom the post is held, and of those that are named */
    Decision<Post, PostEvent> correct(PostDetails corrected, Survivors survivors) {
        requireOther(id, corrected);
        List<String> parts = details.differences(corrected);
        if (parts.isEmpty()) {
            return Decision.unchanged(this);
        }
        requireSameKind(corrected);
        if (parts.contains("seats") || parts.contains("representation")) {
            Places places = new Places(id, corrected, survivors);
            ledger.seats().stream().filter(seat -> !seat.ended()).forEach(seat -> places.requireLeft(ledger, seat));
        }
        PostId before = details.exOfficioOf();
        if (corrected.exOfficioOf() == null || corrected.exOfficioOf().equals(before)) {
            Linking unsettled = corrected.exOfficioOf() == null ? null : linking;
            return Decision.of(corrected(corrected, unsettled), new PostCorrected(id, parts));
        }
        Linking unsettled = new Linking(linking == null ? before : linking.before());
        return Decision.of(corrected(corrected, unsettled), (PostEvent) new PostCorrected(id, parts))
                .then(SETTLE_LINK);
    }

    /**
     * After somebody has looked whether the post is held with itself: then it is held as it was before, which has to be
     * looked at, too; with none if nobody noted how it was.
     */
    Decision<Post, PostEvent> settleLink(boolean inCircle) {
        if (linking == null && (!inCircle || details.exOfficioOf() == null)) {
            return Decision.unchanged(this);
        }
        if (!inCircle) {
            return Decision.of(corrected(details, null), new LinkSettled(id, details.exOfficioOf()));
        }
        PostId before = linking == null ? null : linking.before();
        PostEvent settled = new LinkSettled(id, before);
        PostDetails undone = details.heldWith(before);
        return before == null
                ? Decision.of(corrected(undone, null), settled)
                : Decision.of(corrected(undone, new Linking(null)), settled).then(SETTLE_LINK);
    }

    private Post corrected(PostDetails corrected, @Nullable Linking unsettled) {
        return new Post(id, organization, corrected, ledger, abolition, closing, unsettled);
    }

    public Decision<Post, PostEvent> abolish(Ending with) {
        if (with.equals(abolition)) {
            return Decision.unchanged(this);
        }
        requireActive();
        if (!ledger.open().isEmpty()) {
            throw new IsOccupied(id, ledger.open());
        }
        return Decision.of(
                new Post(id, organization, details, ledger, with, null, linking), new PostAbolished(id, with));
    }

    /** Goes with its organization, and so do all who hold it. */
    Decision<Post, PostEvent> close(@Nullable PartialDate on, LocalDate today) {
        if (abolition != null) {
            return Decision.unchanged(this);
        }
        Closing because = new Closing(Cause.ORGANIZATION_DISSOLVED, null);
        Ending with = new Ending(on, because.cause().toString());
        Post closed =
                new Post(id, organization, details, ledger.closed(because.cause(), on, today), with, because, linking);
        return Decision.of(closed, (PostEvent) new PostAbolished(id, with)).then(FOLLOW_SEATS);
    }

    /**
     * Exists again, with those who held it, if it ceased to be only because of its organization. Nobody could take a
     * place meanwhile, so those for whom two of them held it keep both places if they were merged since.
     *
     * @param survivors of the organizations for whom the post is held
     */
    Decision<Post, PostEvent> reopen(Survivors survivors) {
        if (closing == null) {
            return Decision.unchanged(this);
        }
        SeatLedger reopened = ledger.reopened(
                closing.cause(),
                (others, seat) -> places(survivors).areLeft(others, seat)
                        || places(Survivors.NONE).areLeft(others, seat));
        Post open = new Post(id, organization, details, reopened, null, null, linking);
        return Decision.of(open, (PostEvent) new PostReopened(id)).then(FOLLOW_SEATS);
    }

    /** Gives a seat to a mandate, unless as many others certainly have one on the same day. */
    public Decision<Post, PostEvent> take(Seat seat) {
        return take(seat, Survivors.NONE);
    }

    /**
     * The same, where some of the members for whom the post is held were merged.
     *
     * @param survivors of the organizations for whom the post is held
     */
    Decision<Post, PostEvent> take(Seat seat, Survivors survivors) {
        if (ledger.of(seat.mandate()).isPresent()) {
            return Decision.unchanged(this);
        }
        requireActive();
        if (ledger.isFull()) {
            throw new LedgerFull(id, SeatLedger.MAX);
        }
        places(survivors).requireRepresentation(seat);
        places(survivors).requireLeft(ledger, seat);
        return Decision.of(with(seat), (PostEvent) new SeatTaken(id, seat)).then(FOLLOW_SEATS);
    }

    /** Who stands now for those to whom the post passes, beginning with whose turn is next. */
    List<OrganizationId> turn(Survivors survivors) {
        Representation representation = details.representation();
        return representation == null ? List.of() : representation.turn(ledger, survivors);
    }

    /**
     * Passes the post on, in one decision: whoever holds it leaves, and the next takes it on the same day.
     *
     * @param inTurn whose turn it is; null if nobody of the rotation is a member
     * @param survivors of the organizations for whom the post is held
     * @param today by which it is passed on
     */
    Decision<Post, PostEvent> handOver(
            Seat next, @Nullable OrganizationId inTurn, Survivors survivors, LocalDate today) {
        if (ledger.of(next.mandate()).isPresent()) {
            return Decision.unchanged(this);
        }
        requireActive();
        if (details.representation() == null || !details.representation().rotates()) {
            throw new DoesNotRotate(id);
        }
        Represented represented = next.represents();
        if (represented == null || !survivors.of(represented.organization()).equals(inTurn)) {
            throw new OutOfTurn(id, inTurn);
        }
        if (ledger.isFull()) {
            throw new LedgerFull(id, SeatLedger.MAX);
        }
        List<Seat> open = ledger.seats().stream().filter(seat -> !seat.ended()).toList();
        List<MandateId> later = open.stream()
                .filter(seat -> !Term.isPossible(seat.term().from(), next.term().from()))
                .map(Seat::mandate)
                .toList();
        if (!later.isEmpty()) {
            throw new BeginsLater(id, later);
        }
        List<Seat> left = open.stream()
                .map(seat -> seat.handedOver(next.term().from(), today))
                .toList();
        SeatLedger after = ledger;
        for (Seat seat : left) {
            after = after.with(seat);
        }
        places(survivors).requireLeft(after, next);
        Post passed = new Post(id, organization, details, after.with(next), abolition, closing, linking);
        return Decision.of(passed, (PostEvent) new PostHandedOver(id, left, next))
                .then(FOLLOW_SEATS);
    }

    /**
     * @param revision that the caller has seen; null for any
     * @param survivors of the organizations for whom the post is held
     */
    public Decision<Post, PostEvent> correctSeat(
            MandateId mandate, @Nullable Integer revision, Term term, @Nullable Source source, Survivors survivors) {
        return correctSeat(mandate, revision, term, source, seat -> seat, survivors);
    }

    /**
     * The same, where it is held for another member, or the new term needs one for which it is held.
     *
     * @param standing for whom a seat is held with its new term
     */
    Decision<Post, PostEvent> correctSeat(
            MandateId mandate,
            @Nullable Integer revision,
            Term term,
            @Nullable Source source,
            UnaryOperator<Seat> standing,
            Survivors survivors) {
        Seat seat = requireSeat(mandate, revision);
        if (seat.isAnonymised()) {
            throw new HolderErased(mandate);
        }
        Seat corrected = standing.apply(seat.corrected(term, source));
        if (corrected.saysAsMuchAs(seat)) {
            return Decision.unchanged(this);
        }
        if (!Objects.equals(corrected.heldFor(), seat.heldFor())) {
            places(survivors).requireRepresentation(corrected);
        }
        return changed(seat, corrected, survivors);
    }

    /**
     * @param revision that the caller has seen; null for any
     * @param survivors of the organizations for whom the post is held
     * @param today by which it is over where nobody knows the day
     */
    public Decision<Post, PostEvent> vacate(
            MandateId mandate, @Nullable Integer revision, Ending ending, Survivors survivors, LocalDate today) {
        Seat seat = requireSeat(mandate, revision);
        if (!Term.isPossible(seat.term().from(), ending.on())) {
            throw new EndsBeforeStart(mandate);
        }
        if (seat.ended()) {
            if (seat.term().equals(seat.term().until(ending.on()))
                    && Objects.equals(seat.endReason(), ending.reason())) {
                return Decision.unchanged(this);
            }
            throw new MandateHasEnded(mandate);
        }
        return changed(seat, seat.ended(ending, today), survivors);
    }

    /**
     * Ends a mandate that has not begun and will not: nobody has held the post by it.
     *
     * @param revision that the caller has seen; null for any
     */
    public Decision<Post, PostEvent> callOff(
            MandateId mandate, @Nullable Integer revision, @Nullable String reason, LocalDate day) {
        Seat seat = requireSeat(mandate, revision);
        if (!seat.ended()) {
            return changed(seat.calledOff(reason, day));
        }
        if (seat.isCalledOff() && Objects.equals(seat.endReason(), reason)) {
            return Decision.unchanged(this);
        }
        throw new MandateHasEnded(mandate);
    }

    /** Ends a mandate because its holder's record has ended. */
    public Decision<Post, PostEvent> closeSeat(MandateId mandate, @Nullable PartialDate on, LocalDate today) {
        return closeSeat(mandate, Cause.PERSON_ENDED, on, today);
    }

    /** Ends a mandate because the member for which it is held was dissolved. */
    public Decision<Post, PostEvent> closeSeatOfMember(MandateId mandate, @Nullable PartialDate on, LocalDate today) {
        return closeSeat(mandate, Cause.MEMBER_DISSOLVED, on, today);
    }

    private Decision<Post, PostEvent> closeSeat(
            MandateId mandate, Cause cause, @Nullable PartialDate on, LocalDate today) {
        Seat seat = requireSeat(mandate, null);
        return seat.ended() ? Decision.unchanged(this) : changed(seat.closed(cause, on, today));
    }

    /**
     * Undoes that, unless the post is gone or others have taken its seats.
     *
     * @param survivors of the organizations for whom the post is held
     */
    public Decision<Post, PostEvent> reopenSeat(MandateId mandate, Survivors survivors) {
        Seat seat = requireSeat(mandate, null);
        boolean possible = abolition == null
                && (seat.isClosedBy(Cause.PERSON_ENDED) || seat.isClosedBy(Cause.MEMBER_DISSOLVED))
                && places(survivors).areLeft(ledger, seat.reopened());
        return possible ? changed(seat.reopened()) : Decision.unchanged(this);
    }

    /**
     * Takes what is said of a holder who was erased away; that somebody held it, and when, stays.
     *
     * @param today on which one that has not begun is over
     */
    public Decision<Post, PostEvent> anonymiseSeat(MandateId mandate, LocalDate today) {
        Seat seat = requireSeat(mandate, null);
        if (seat.isAnonymised()) {
            return Decision.unchanged(this);
        }
        return changed(seat.anonymised(today));
    }

    /** For whom it is held, and who is named in what it is to be; nobody if that is not for members. */
    Set<OrganizationId> represented(PostDetails as) {
        if (as.representation() == null) {
            return Set.of();
        }
        Set<OrganizationId> all = new HashSet<>(as.representation().named());
        ledger.seats().stream()
                .flatMap(seat -> Stream.ofNullable(seat.heldFor()))
                .forEach(all::add);
        return all;
    }

    /** Whether a seat was held on a day, as far as the register knows. */
    public Answer isHeldOn(Seat seat, LocalDate day, LocalDate today) {
        return seat.heldOn(day, today, isSucceeded(seat));
    }

    public boolean isSucceeded(Seat seat) {
        Representation representation = details.representation();
        return ledger.isSucceeded(seat, details.seats())
                || (representation != null && representation.isSucceeded(ledger, seat));
    }

    /** Whether any mandate is recorded that was not called off. */
    boolean wasEverHeld() {
        return ledger.seats().stream().anyMatch(seat -> !seat.isCalledOff());
    }

    /** Whether nobody held it on a day; unknown where no mandate was ever recorded that began. */
    public Answer isVacantOn(LocalDate day, LocalDate today) {
        List<Answer> answers = ledger.seats().stream()
                .filter(seat -> !seat.isCalledOff())
                .map(seat -> isHeldOn(seat, day, today))
                .toList();
        if (answers.contains(Answer.YES)) {
            return Answer.NO;
        }
        return answers.isEmpty() || answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
    }

    /** Who followed whom, as the ledger has it now. */
    public List<Succession> successions() {
        return Lineage.of(ledger.seats(), details.seats() == 1, seat -> seat.ended() || isSucceeded(seat));
    }

    /** When the register was told that; null for what has not changed since builds that kept no note of it. */
    public @Nullable Instant toldOf(Succession succession) {
        return ledger.tellingOf(succession);
    }

    /** What was told of who followed whom and is so no more. */
    public List<Telling> withdrawn() {
        List<Succession> now = successions();
        return ledger.tellings().stream()
                .filter(each -> now.stream().noneMatch(each::isOf))
                .toList();
    }

    /** Whoever held the post before; empty if nobody is known to. */
    public Optional<Seat> predecessorOf(Seat seat) {
        return successions().stream()
                .filter(each -> each.came() != null && each.came().mandate().equals(seat.mandate()))
                .flatMap(each -> Stream.ofNullable(each.left()))
                .findFirst();
    }

    /** Whoever held the post next; empty if nobody is known to. */
    public Optional<Seat> successorOf(Seat seat) {
        return successions().stream()
                .filter(each -> each.left() != null && each.left().mandate().equals(seat.mandate()))
                .flatMap(each -> Stream.ofNullable(each.came()))
                .findFirst();
    }

    /** With the moment at which it was told what has changed of who followed whom. */
    Post told(Post before, Instant at) {
        SeatLedger told = ledger.told(before.successions(), successions(), at);
        return new Post(id, organization, details, told, abolition, closing, linking);
    }

    /** Who only leaves, for the same member, needs no place for that, whatever quotas and mergers have come since. */
    private Decision<Post, PostEvent> changed(Seat before, Seat after, Survivors survivors) {
        if (!after.isWithin(before) || !Objects.equals(after.heldFor(), before.heldFor())) {
            places(survivors).requireLeft(ledger, after);
        }
        return changed(after);
    }

    private Decision<Post, PostEvent> changed(Seat seat) {
        return Decision.of(with(seat), (PostEvent) new SeatChanged(id, seat)).then(FOLLOW_SEATS);
    }

    private Post with(Seat seat) {
        return new Post(id, organization, details, ledger.with(seat), abolition, closing, linking);
    }

    /** Nobody in office comes to stand for a member, or for nobody, by a correction of the post. */
    private void requireSameKind(PostDetails corrected) {
        if ((details.representation() == null) == (corrected.representation() == null)) {
            return;
        }
        boolean represented = corrected.representation() != null;
        List<MandateId> otherwise = ledger.seats().stream()
                .filter(seat -> !seat.ended() && (seat.represents() != null) != represented)
                .map(Seat::mandate)
                .toList();
        if (!otherwise.isEmpty()) {
            throw new HeldOtherwise(id, otherwise);
        }
    }

    private void requireActive() {
        if (abolition != null) {
            throw new IsAbolished(id);
        }
    }

    private Places places(Survivors survivors) {
        return new Places(id, details, survivors);
    }

    private Seat requireSeat(MandateId mandate, @Nullable Integer revision) {
        Seat seat = ledger.of(mandate).orElseThrow(() -> new StoreRefusal.UnknownId(mandate.value()));
        if (revision != null && revision != seat.revision()) {
            throw new StaleSeat(mandate);
        }
        return seat;
    }

    private static void requireOther(PostId id, PostDetails details) {
        if (id.equals(details.exOfficioOf())) {
            throw new OfItself(id);
        }
    }
}
