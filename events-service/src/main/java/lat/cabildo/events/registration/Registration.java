package lat.cabildo.events.registration;

import java.time.Instant;
import java.util.Objects;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventId;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One person, perhaps with a delegation, who takes part in an event or waits for it.
 *
 * @param seats how many people come, the registrant included
 * @param since when they took their place, which is their place in the line
 * @param hold under which the ledger holds their seats, once they have had some
 */
public record Registration(
        RegistrationId id,
        EventId event,
        RegistrationStatus status,
        Registrant registrant,
        @Nullable OrganizationId organization,
        int seats,
        Instant since,
        @Nullable String hold) {

    /** The largest delegation. */
    public static final int MOST_SEATS = 100;

    public Registration {
        Objects.requireNonNull(id);
        Objects.requireNonNull(event);
        Objects.requireNonNull(status);
        Objects.requireNonNull(registrant);
        Objects.requireNonNull(since);
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException(seats + " seats");
        }
        if (status == RegistrationStatus.CONFIRMED && hold == null) {
            throw new IllegalArgumentException("a seat that nobody holds");
        }
    }

    /** @param hold under which the seats are held; null to wait for them */
    static Decision<Registration, RegistrationChange> register(
            RegistrationId id, EventId event, Application application, Instant at, @Nullable String hold) {
        Registration placed = new Registration(
                id,
                event,
                hold == null ? RegistrationStatus.WAITLISTED : RegistrationStatus.CONFIRMED,
                application.registrant(),
                application.organization(),
                application.seats(),
                at,
                hold);
        return hold == null
                ? placed.settled(new RegistrationWaitlisted(id, event, placed.seats()))
                : Decision.of(placed, new RegistrationConfirmed(id, event, placed.seats()));
    }

    boolean isActive() {
        return status != RegistrationStatus.CANCELLED;
    }

    /** Whether these seats of the ledger are theirs. */
    boolean holds(String token) {
        return status == RegistrationStatus.CONFIRMED && token.equals(hold);
    }

    /** Seats have been taken for somebody who waited. */
    Decision<Registration, RegistrationChange> promote(String token) {
        if (status != RegistrationStatus.WAITLISTED) {
            return Decision.unchanged(this);
        }
        Registration seated = new Registration(
                id, event, RegistrationStatus.CONFIRMED, registrant, organization, seats, since, token);
        return Decision.of(seated, new RegistrationPromoted(id, event, seats));
    }

    Decision<Registration, RegistrationChange> cancel() {
        if (!isActive()) {
            return Decision.unchanged(this);
        }
        Registration left =
                new Registration(id, event, RegistrationStatus.CANCELLED, registrant, organization, seats, since, hold);
        return left.settled(new RegistrationCancelled(id, event, seats));
    }

    private Decision<Registration, RegistrationChange> settled(RegistrationChange change) {
        return Decision.of(this, change).then(CivicEvent.SETTLE_SEATS);
    }
}
