package lat.cabildo.events.registration;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import lat.cabildo.events.event.EventId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;

/**
 * Gives back seats that no confirmed registration holds: those of commands that never came to their end, and of
 * registrations that were erased. Leaves young holds alone, for their command may still be under way.
 */
final class SeatSweeper {
    private final Registrations registrations;
    private final SeatLedger ledger;
    private final Line line;
    private final RegistrationProperties properties;
    private final Clock clock;

    SeatSweeper(
            Registrations registrations, SeatLedger ledger, Line line, RegistrationProperties properties, Clock clock) {
        this.registrations = registrations;
        this.ledger = ledger;
        this.line = line;
        this.properties = properties;
        this.clock = clock;
    }

    void sweep() {
        ledger.events().forEach(this::sweep);
    }

    private void sweep(EventId event) {
        Instant now = clock.instant();
        Map<RegistrationId, Hold> held = ledger.heldSince(event, now.minus(properties.holdGrace()));
        Map<RegistrationId, Stored<Registration>> known = registrations.findAll(held.keySet());
        boolean any = false;
        for (Map.Entry<RegistrationId, Hold> each : held.entrySet()) {
            Stored<Registration> stored = known.get(each.getKey());
            String token = each.getValue().token();
            if (stored == null || !stored.state().holds(token)) {
                ledger.release(event, each.getKey(), token);
                any = true;
            }
        }
        if (any) {
            line.moveUp(Command.ofService("events", now), event);
        }
    }
}
