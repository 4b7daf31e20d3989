package lat.cabildo.events.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All events. Commands that name what is not known here are refused with {@link EventRefusal.UnknownReference}. */
public final class CivicEvents {

    public static final AggregateType<EventId, CivicEvent, EventChange> TYPE =
            AggregateType.<EventId, CivicEvent, EventChange>of("event", "events", "evt", CivicEvent.class, EventId::new)
                    .index(EventQuery.ORGANIZER, EventQuery.FIRST_DAY)
                    .index(EventQuery.COUNTRY, EventQuery.FIRST_DAY)
                    .index(EventQuery.THEME, EventQuery.FIRST_DAY)
                    .index(EventQuery.FIRST_DAY)
                    .index(EventQuery.WITHIN)
                    .index(EventQuery.PERSON);

    private final Aggregates<EventId, CivicEvent, EventChange> aggregates;
    private final AggregateQueries<CivicEvent> queries;
    private final Directory directory;
    private final ReferenceCheck references;
    private final EventQuery query;

    CivicEvents(
            Aggregates<EventId, CivicEvent, EventChange> aggregates,
            AggregateQueries<CivicEvent> queries,
            Directory directory) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.directory = directory;
        this.references = new ReferenceCheck(directory);
        this.query = new EventQuery(directory);
    }

    public Optional<Stored<CivicEvent>> find(EventId id) {
        return aggregates.find(id);
    }

    /** Those that match, by day if days are asked for, else oldest id first. */
    public Page<Stored<CivicEvent>> page(EventFilter filter, PageRequest request) {
        Document wanted = query.of(filter);
        return filter.byTime()
                ? queries.page(wanted, EventQuery.FIRST_DAY, true, request)
                : queries.page(wanted, request);
    }

    public Stored<CivicEvent> create(Command command, EventId id, Profile profile, EventTime time, Venue venue) {
        return aggregates.create(command, id, () -> {
            references.require(References.of(profile));
            references.require(References.of(venue));
            references.requireOuter(id, profile.within(), this::state);
            return CivicEvent.create(id, profile, time, venue);
        });
    }

    public Stored<CivicEvent> correct(Command command, EventId id, UnaryOperator<Profile> correction) {
        return change(command, id, event -> {
            Profile corrected = correction.apply(event.profile());
            references.require(References.of(corrected), event.profile().organizerIds());
            references.requireOuter(id, corrected.within(), this::state);
            return event.correct(corrected);
        });
    }

    public Stored<CivicEvent> publish(Command command, EventId id) {
        return change(command, id, CivicEvent::publish);
    }

    public Stored<CivicEvent> reschedule(Command command, EventId id, EventTime time) {
        return change(command, id, event -> event.reschedule(time));
    }

    public Stored<CivicEvent> move(Command command, EventId id, Venue venue) {
        return change(command, id, event -> {
            references.require(References.of(venue), event.venue().organizationIds());
            return event.move(venue);
        });
    }

    public Stored<CivicEvent> adoptAgenda(Command command, EventId id, List<PlannedSession> sessions) {
        return change(command, id, event -> {
            references.require(References.of(sessions), event.agenda().ids());
            return event.adoptAgenda(
                    BillingDesk.settle(sessions, event.profile().title().keySet(), directory));
        });
    }

    public Stored<CivicEvent> settleRegistration(Command command, EventId id, RegistrationPolicy policy) {
        return change(command, id, event -> event.settleRegistration(policy));
    }

    public Stored<CivicEvent> cancel(Command command, EventId id, Map<String, String> reason) {
        return change(command, id, event -> event.cancel(reason));
    }

    public Stored<CivicEvent> addFollowUp(Command command, EventId id, NewFollowUp followUp) {
        return change(command, id, event -> {
            references.require(References.of(followUp));
            return event.addFollowUp(followUp);
        });
    }

    public Stored<CivicEvent> closeFollowUp(Command command, EventId id, int number, FollowUpStatus outcome) {
        return change(command, id, event -> event.closeFollowUp(number, outcome));
    }

    /**
     * Blanks how a person was announced who has been erased, in all events; blanking again changes nothing.
     *
     * @param commands the command for each event, the same whenever this is repeated
     */
    public void forget(PersonId person, Function<EventId, Command> commands) {
        Set<PersonId> known = directory.sameAs(person);
        Document announcing = EventQuery.announcing(known);
        String after = null;
        do {
            Page<Stored<CivicEvent>> page = queries.page(announcing, new PageRequest(PageRequest.MAX_SIZE, after));
            for (Stored<CivicEvent> each : page.items()) {
                EventId id = each.state().id();
                change(commands.apply(id), id, event -> event.forget(person, known));
            }
            after = page.next();
        } while (after != null);
    }

    private Stored<CivicEvent> change(
            Command command, EventId id, Function<CivicEvent, Decision<CivicEvent, EventChange>> decide) {
        return aggregates.change(command, id, decide);
    }

    private @Nullable CivicEvent state(EventId id) {
        return find(id).map(Stored::state).orElse(null);
    }
}
