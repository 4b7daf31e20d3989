package lat.cabildo.events.registration;

import java.util.Optional;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.process.ProcessStep;

/**
 * After somebody left, somebody queued, or the policy changed: gives back the seats of who left and lets in who waits.
 *
 * <p>Guard: seats are given back only under the token that took them, and taken only once under a token.
 */
final class SettleSeats implements ProcessStep {
    private final Registrations registrations;
    private final SeatLedger ledger;
    private final Line line;

    SettleSeats(Registrations registrations, SeatLedger ledger, Line line) {
        this.registrations = registrations;
        this.ledger = ledger;
        this.line = line;
    }

    @Override
    public String name() {
        return CivicEvent.SETTLE_SEATS;
    }

    @Override
    public void run(Command command, String startedBy) {
        if (startedBy.matches(EventId.SHAPE)) {
            line.moveUp(command, new EventId(startedBy));
            return;
        }
        Optional<Stored<Registration>> found = registrations.find(new RegistrationId(startedBy));
        found.map(Stored::state).ifPresent(registration -> {
            if (!registration.isActive() && registration.hold() != null) {
                ledger.release(registration.event(), registration.id(), registration.hold());
            }
            line.moveUp(command, registration.event());
        });
    }
}
