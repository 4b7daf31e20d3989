package lat.cabildo.events.registration;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.RegistrationPolicy;
import lat.cabildo.events.registration.RegistrationRefusal.AlreadyRegistered;
import lat.cabildo.events.registration.RegistrationRefusal.UnknownOrganization;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal.KeyTaken;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All registrations; one for each event and e-mail address, since its id is made of both. */
public final class Registrations {
    static final String EVENT = "st.event";
    static final String STATUS = "st.status";
    static final String SINCE = "st.since";

    public static final AggregateType<RegistrationId, Registration, RegistrationChange> TYPE =
            AggregateType.<RegistrationId, Registration, RegistrationChange>of(
                            "registration", "registrations", "reg", Registration.class, RegistrationId::new)
                    .withContacts()
                    .index(EVENT, STATUS, SINCE)
                    .index(EVENT, SINCE);

    private final Aggregates<RegistrationId, Registration, RegistrationChange> aggregates;
    private final AggregateQueries<Registration> queries;
    private final CivicEvents events;
    private final Directory directory;
    private final RegistrationKeys keys;
    private final SeatLedger ledger;

    Registrations(
            Aggregates<RegistrationId, Registration, RegistrationChange> aggregates,
            AggregateQueries<Registration> queries,
            CivicEvents events,
            Directory directory,
            RegistrationKeys keys,
            SeatLedger ledger) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.events = events;
        this.directory = directory;
        this.keys = keys;
        this.ledger = ledger;
    }

    public Optional<Stored<Registration>> find(RegistrationId id) {
        return aggregates.find(id);
    }

    /** Registrations for an event in the order of the line, of one status or of all. */
    public Page<Stored<Registration>> page(EventId event, @Nullable RegistrationStatus status, PageRequest request) {
        Document filter = new Document(EVENT, event.value());
        if (status != null) {
            filter.append(STATUS, status.name());
        }
        return queries.page(filter, SINCE, true, request);
    }

    /** Seats taken before they are confirmed: what the ledger refuses is never stored. */
    public Stored<Registration> register(Command command, EventId eventId, Application application) {
        RegistrationId id = keys.id(eventId, application.registrant());
        Registration earlier = find(id).map(Stored::state).orElse(null);
        if (earlier != null && earlier.isActive()) {
            return aggregates.change(command, id, active -> {
                throw new AlreadyRegistered(id);
            });
        }
        CivicEvent event = events.find(eventId).map(Stored::state).orElseThrow(() -> new UnknownId(eventId.value()));
        Admission admission = Admission.require(event, application.seats(), command.at());
        requireKnown(application.organization());
        Hold wanted = new Hold(application.seats(), command.id(), command.at());
        boolean seated = take(id, event.id(), wanted, earlier, admission);
        String hold = seated ? wanted.token() : null;
        if (earlier != null) {
            return aggregates.change(command, id, before -> {
                if (before.isActive()) {
                    throw new AlreadyRegistered(id);
                }
                return Registration.register(id, eventId, application, command.at(), hold);
            });
        }
        try {
            return aggregates.create(
                    command, id, () -> Registration.register(id, eventId, application, command.at(), hold));
        } catch (KeyTaken taken) {
            ledger.release(eventId, id, command.id());
            throw new AlreadyRegistered(id);
        }
    }

    public Stored<Registration> cancel(Command command, RegistrationId id) {
        return aggregates.change(command, id, Registration::cancel);
    }

    /** Gives seats that are already held for it to a registration that waits; nothing if it no longer waits. */
    Stored<Registration> promote(Command command, RegistrationId id, String token) {
        return aggregates.change(command, id, waiting -> waiting.promote(token));
    }

    Map<RegistrationId, Stored<Registration>> findAll(Collection<RegistrationId> ids) {
        return aggregates.findAll(ids);
    }

    /** Leaves nothing of who registered; what they held is given back by the sweeper. */
    public void erase(Command command, RegistrationId id) {
        aggregates.erase(command, id, erased -> new RegistrationErased(id));
    }

    /** @return whether there are seats; if not, there is a place in the line */
    private boolean take(
            RegistrationId id, EventId event, Hold wanted, @Nullable Registration earlier, Admission admission) {
        if (earlier != null && earlier.hold() != null) {
            ledger.release(event, id, earlier.hold());
        }
        if (admission.waitingList() && firstInLine(event).isPresent()) {
            return false;
        }
        return switch (ledger.take(event, id, wanted, admission.capacity())) {
            case TAKEN -> true;
            case OCCUPIED -> throw new AlreadyRegistered(id);
            case FULL -> {
                if (!admission.waitingList()) {
                    throw new RegistrationRefusal.EventIsFull();
                }
                yield false;
            }
        };
    }

    public Seats seats(CivicEvent event) {
        RegistrationPolicy policy = event.registration();
        Document waiting = new Document(EVENT, event.id().value()).append(STATUS, RegistrationStatus.WAITLISTED.name());
        return new Seats(policy == null ? null : policy.capacity(), ledger.taken(event.id()), queries.count(waiting));
    }

    Optional<Stored<Registration>> firstInLine(EventId event) {
        return page(event, RegistrationStatus.WAITLISTED, new PageRequest(1, null)).items().stream()
                .findFirst();
    }

    private void requireKnown(@Nullable OrganizationId organization) {
        if (organization != null
                && directory.organizations(List.of(organization)).isEmpty()) {
            throw new UnknownOrganization(organization);
        }
    }
}
