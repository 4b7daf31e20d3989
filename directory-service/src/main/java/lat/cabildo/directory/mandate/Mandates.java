package lat.cabildo.directory.mandate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.mandate.MandateRefusal.LiesAhead;
import lat.cabildo.directory.mandate.MandateRefusal.PersonHasEnded;
import lat.cabildo.directory.mandate.MandateRefusal.PersonIsMerged;
import lat.cabildo.directory.mandate.MandateRefusal.UnknownPerson;
import lat.cabildo.directory.mandate.MandateRefusal.UnknownPost;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.person.PersonStatus;
import lat.cabildo.directory.post.Constituency;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostEvent;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.directory.post.Survivors;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * All mandates of the register. Each command changes the post's ledger first, by compare-and-set, and the mandate
 * follows at once; should the service die in between, a step of the post's makes it follow.
 */
public final class Mandates {
    private final Aggregates<MandateId, Mandate, MandateEvent> aggregates;
    private final AggregateQueries<Mandate> queries;
    private final People people;
    private final Posts posts;
    private final Constituency constituency;

    Mandates(
            Aggregates<MandateId, Mandate, MandateEvent> aggregates,
            AggregateQueries<Mandate> queries,
            People people,
            Posts posts,
            Constituency constituency) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.people = people;
        this.posts = posts;
        this.constituency = constituency;
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Mandate> get(MandateId id) {
        return aggregates.find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    public Page<Stored<Mandate>> page(MandateFilter filter, PageRequest request) {
        return queries.page(filter.toDocument(), request);
    }

    Page<Stored<Mandate>> page(OverdueMandates overdue, PageRequest request) {
        return queries.page(overdue.toDocument(), request);
    }

    /**
     * @param represents member for which the person holds the post; null for none
     * @throws UnknownPerson if the person is not in the register
     * @throws PersonIsMerged if the person's record was merged into another
     * @throws PersonHasEnded if the person's record has ended and the mandate has not
     * @throws UnknownPost if the post is not in the register
     */
    public Stored<Mandate> start(Command command, PostId post, Seat seat, @Nullable OrganizationId represents) {
        if (posts.find(post).isEmpty()) {
            requireHolder(seat);
            throw new UnknownPost(post);
        }
        Stored<Post> taken = posts.give(command, post, known -> {
            if (isTaken(known, seat)) {
                return Decision.unchanged(known);
            }
            requireHolder(seat);
            return constituency.take(known, seat, represents, day(command));
        });
        return follow(command, taken.state(), seat.mandate());
    }

    /**
     * Passes a post on to the member whose turn it is, represented by the holder of this seat: whoever held it until
     * then leaves with the same decision.
     *
     * @throws UnknownPerson if the person is not in the register
     * @throws PersonIsMerged if the person's record was merged into another
     * @throws PersonHasEnded if the person's record has ended
     * @throws LiesAhead if the day of passing on has not come
     * @throws StoreRefusal.UnknownId if there is no such post
     */
    public Stored<Mandate> handOver(Command command, PostId post, Seat next, OrganizationId represents) {
        List<MandateId> holding = posts.get(post).state().ledger().seats().stream()
                .filter(seat -> !seat.ended())
                .map(Seat::mandate)
                .toList();
        LocalDate today = day(command);
        Stored<Post> passed = posts.give(command, post, known -> {
            if (isTaken(known, next)) {
                return Decision.unchanged(known);
            }
            requireHolder(next);
            if (next.mayBeginOnlyAfter(today)) {
                throw new LiesAhead(post);
            }
            return constituency.handOver(known, next, represents, today);
        });
        holding.forEach(each -> follow(command, passed.state(), each));
        return follow(command, passed.state(), next.mandate());
    }

    private static boolean isTaken(Post post, Seat seat) {
        return post.ledger().of(seat.mandate()).isPresent();
    }

    private void requireHolder(Seat seat) {
        Person person = people.find(seat.person())
                .orElseThrow(() -> new UnknownPerson(seat.person()))
                .state();
        PersonId into = person.mergedInto();
        if (into != null) {
            throw new PersonIsMerged(person.id(), into);
        }
        if (person.status() == PersonStatus.ENDED && !seat.ended()) {
            throw new PersonHasEnded(person.id());
        }
    }

    /** @param correction of what the seat says when it is changed */
    public Stored<Mandate> correct(Command command, MandateId id, Function<Seat, Correction> correction) {
        return decide(command, id, (post, revision, _) -> {
            Correction corrected = correction.apply(post.ledger().of(id).orElseThrow());
            return constituency.correct(
                    post, id, revision, corrected.term(), corrected.source(), corrected.represents(), day(command));
        });
    }

    /**
     * One that has not begun and is said to end on no day is called off; of one that has, an end that lies ahead is not
     * the one it came to.
     */
    public Stored<Mandate> end(Command command, MandateId id, Ending ending) {
        LocalDate today = day(command);
        return decide(command, id, (post, revision, survivors) -> {
            boolean never = ending.on() == null
                    && post.ledger().of(id).stream().anyMatch(seat -> seat.mayBeginOnlyAfter(today));
            return never
                    ? post.callOff(id, revision, ending.reason(), today)
                    : post.vacate(id, revision, ending, survivors, today);
        });
    }

    /** Leaves nothing but ids and dates of all mandates under the id of a person who is erased; repeatable. */
    public void anonymiseAllOf(Command command, PersonId holder) {
        MandateFilter filter = new MandateFilter(List.of(holder), null, null);
        Page.forEach(request -> page(filter, request), each -> {
            MandateId id = each.state().id();
            decide(command.next(command.id() + ":" + id), id, (post, _, _) -> post.anonymiseSeat(id, day(command)));
        });
    }

    /**
     * Ends a mandate with its holder's record, or with the member for which it is held, and has it go on once both
     * stand; that of one who was erased is anonymised.
     */
    Stored<Mandate> settle(Command command, MandateId id) {
        return decide(command, id, (post, _, survivors) -> {
            Seat seat = post.ledger().of(id).orElseThrow();
            PersonId holder = seat.person();
            Person survivor = people.survivorsOf(List.of(holder)).get(holder);
            if (survivor == null) {
                return post.anonymiseSeat(id, day(command));
            }
            Ending ending = survivor.ending();
            if (ending != null) {
                return post.closeSeat(id, ending.on(), day(command));
            }
            Optional<Dissolution> dissolution = constituency.dissolutionOfMember(seat);
            return dissolution.isPresent()
                    ? post.closeSeatOfMember(id, dissolution.get().on(), day(command))
                    : post.reopenSeat(id, survivors);
        });
    }

    /** Makes a mandate say where it stands on the day of the command. */
    Stored<Mandate> review(Command command, Post post, MandateId id) {
        return aggregates.change(command, id, mandate -> mandate.review(post, day(command)));
    }

    /** Makes a mandate say what its seat in the ledger says; repeatable. */
    Stored<Mandate> follow(Command command, Post post, MandateId id) {
        Seat seat = post.ledger().of(id).orElseThrow();
        Command following = command.next(id + "@" + seat.revision());
        LocalDate today = day(command);
        if (aggregates.find(id).isEmpty()) {
            aggregates.create(following, id, () -> Mandate.start(post, seat, today));
        }
        return aggregates.change(following, id, mandate -> mandate.follow(post, seat, today));
    }

    static LocalDate day(Command command) {
        return LocalDate.ofInstant(command.at(), ZoneOffset.UTC);
    }

    Map<MandateId, Stored<Mandate>> findAll(Collection<MandateId> ids) {
        return aggregates.findAll(ids);
    }

    /** What becomes of a seat, for a caller that has seen a revision of it. */
    private interface SeatDecision {
        Decision<Post, PostEvent> decide(Post post, @Nullable Integer revision, Survivors survivors);
    }

    private Stored<Mandate> decide(Command command, MandateId id, SeatDecision decision) {
        Stored<Mandate> mandate = get(id);
        Integer revision = null;
        if (command.expectedVersion() != null) {
            if (command.expectedVersion() != mandate.version()) {
                throw new StoreRefusal.StaleVersion(id.value(), command.expectedVersion(), mandate.version());
            }
            revision = mandate.state().seat().revision();
        }
        Integer seen = revision;
        Stored<Post> post = posts.change(
                command.next(command.id() + ":seat"),
                mandate.state().post(),
                state -> decision.decide(state, seen, constituency.survivors(state)));
        return follow(command, post.state(), id);
    }
}
