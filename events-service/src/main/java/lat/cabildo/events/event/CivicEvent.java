package lat.cabildo.events.event;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.events.agenda.Agenda;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.event.EventRefusal.AgendaTooLong;
import lat.cabildo.events.event.EventRefusal.EndsTooEarly;
import lat.cabildo.events.event.EventRefusal.EventIsCancelled;
import lat.cabildo.events.event.EventRefusal.TimeInGap;
import lat.cabildo.events.event.EventRefusal.TimeIsUnknown;
import lat.cabildo.events.event.EventRefusal.TooManyFollowUps;
import lat.cabildo.events.event.EventRefusal.UnknownFollowUp;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * A forum, a seminar, a meeting, a visit: whatever local governments hold together.
 *
 * <p>A draft may contradict itself, as its sources do; what is published fits: its time is known and its sessions end
 * with it. What is cancelled can still be corrected and followed up, but not moved in time or place.
 *
 * @param registration null if nobody needs to register
 */
public record CivicEvent(
        EventId id,
        Standing standing,
        Profile profile,
        EventTime time,
        Venue venue,
        @Nullable RegistrationPolicy registration,
        Agenda agenda,
        FollowUps followUps) {

    /** Process step that lets those in who wait, where seats may have become free. */
    public static final String SETTLE_SEATS = "settle-seats";

    public CivicEvent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(standing);
        Objects.requireNonNull(profile);
        Objects.requireNonNull(time);
        Objects.requireNonNull(venue);
        Objects.requireNonNull(agenda);
        Objects.requireNonNull(followUps);
    }

    public static Decision<CivicEvent, EventChange> create(EventId id, Profile profile, EventTime time, Venue venue) {
        refuseImpossible(time);
        CivicEvent drafted =
                new CivicEvent(id, Standing.draft(), profile, time, venue, null, Agenda.empty(), FollowUps.none());
        return Decision.of(drafted, new EventCreated(id, profile, time, venue));
    }

    public Decision<CivicEvent, EventChange> correct(Profile corrected) {
        if (corrected.equals(profile)) {
            return Decision.unchanged(this);
        }
        CivicEvent after = new CivicEvent(id, standing, corrected, time, venue, registration, agenda, followUps);
        return Decision.of(after, new EventCorrected(id, profile, corrected));
    }

    public Decision<CivicEvent, EventChange> publish() {
        refuseIfCancelled();
        if (standing.is(EventStatus.PUBLISHED)) {
            return Decision.unchanged(this);
        }
        return Decision.of(with(Standing.published()).refuseContradiction(), new EventPublished(id));
    }

    public Decision<CivicEvent, EventChange> reschedule(EventTime other) {
        refuseIfCancelled();
        if (other.equals(time)) {
            return Decision.unchanged(this);
        }
        refuseImpossible(other);
        CivicEvent after = new CivicEvent(id, standing, profile, other, venue, registration, agenda, followUps);
        return Decision.of(after.refuseContradiction(), new EventRescheduled(id, time, other));
    }

    public Decision<CivicEvent, EventChange> move(Venue other) {
        refuseIfCancelled();
        if (other.equals(venue)) {
            return Decision.unchanged(this);
        }
        CivicEvent after = new CivicEvent(id, standing, profile, time, other, registration, agenda, followUps);
        return Decision.of(after, new EventMoved(id, venue, other));
    }

    public Decision<CivicEvent, EventChange> adoptAgenda(Agenda other) {
        refuseIfCancelled();
        if (other.equals(agenda)) {
            return Decision.unchanged(this);
        }
        CivicEvent after = new CivicEvent(id, standing, profile, time, venue, registration, other, followUps);
        return Decision.of(after.refuseContradiction(), new AgendaSet(id, other));
    }

    /**
     * Blanks how a person was announced who has been erased; whatever the event has come to.
     *
     * @param known all ids by which the person was known
     */
    public Decision<CivicEvent, EventChange> forget(PersonId person, Set<PersonId> known) {
        Agenda blanked = agenda.without(known);
        if (blanked.equals(agenda)) {
            return Decision.unchanged(this);
        }
        CivicEvent after = new CivicEvent(id, standing, profile, time, venue, registration, blanked, followUps);
        return Decision.of(after, new BillingsBlanked(id, person));
    }

    public Decision<CivicEvent, EventChange> settleRegistration(RegistrationPolicy policy) {
        refuseIfCancelled();
        if (policy.equals(registration)) {
            return Decision.unchanged(this);
        }
        CivicEvent after = new CivicEvent(id, standing, profile, time, venue, policy, agenda, followUps);
        Decision<CivicEvent, EventChange> decision = Decision.of(after, new RegistrationPolicySet(id, policy));
        return decision.then(SETTLE_SEATS);
    }

    public Decision<CivicEvent, EventChange> cancel(Map<String, String> reason) {
        if (standing.is(EventStatus.CANCELLED)) {
            return Decision.unchanged(this);
        }
        return Decision.of(with(Standing.cancelled(reason)), new EventCancelled(id, reason));
    }

    public Decision<CivicEvent, EventChange> addFollowUp(NewFollowUp next) {
        if (followUps.isFull()) {
            throw new TooManyFollowUps();
        }
        FollowUp added = next.numbered(followUps.nextNumber());
        return Decision.of(with(followUps.with(added)), new FollowUpAdded(id, added));
    }

    public Decision<CivicEvent, EventChange> closeFollowUp(int number, FollowUpStatus outcome) {
        FollowUp open = followUps.find(number).orElseThrow(() -> new UnknownFollowUp(number));
        if (open.status() == outcome) {
            return Decision.unchanged(this);
        }
        FollowUp closed = open.closed(outcome);
        return Decision.of(with(followUps.replacing(closed)), new FollowUpClosed(id, closed));
    }

    /** By how much the sessions exceed the event; empty if they fit or its length is unknown. */
    public Optional<Duration> overrun() {
        return time.duration().map(agenda.planned()::minus).filter(Duration::isPositive);
    }

    private void refuseIfCancelled() {
        if (standing.is(EventStatus.CANCELLED)) {
            throw new EventIsCancelled(id);
        }
    }

    private CivicEvent refuseContradiction() {
        if (standing.is(EventStatus.PUBLISHED)) {
            if (!time.isKnown()) {
                throw new TimeIsUnknown();
            }
            overrun().ifPresent(over -> {
                throw new AgendaTooLong(agenda.planned(), agenda.planned().minus(over));
            });
        }
        return this;
    }

    private static void refuseImpossible(EventTime time) {
        time.gap().ifPresent(gap -> {
            throw new TimeInGap(gap);
        });
        if (time.endsTooEarly()) {
            throw new EndsTooEarly();
        }
    }

    private CivicEvent with(Standing other) {
        return new CivicEvent(id, other, profile, time, venue, registration, agenda, followUps);
    }

    private CivicEvent with(FollowUps other) {
        return new CivicEvent(id, standing, profile, time, venue, registration, agenda, other);
    }
}
