package lat.cabildo.events.registration;

import java.util.Optional;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Those who wait for seats. They are let in strictly in the order in which they came: a small delegation does not
 * overtake a large one that still lacks seats.
 */
final class Line {
    private final CivicEvents events;
    private final Registrations registrations;
    private final SeatLedger ledger;

    Line(CivicEvents events, Registrations registrations, SeatLedger ledger) {
        this.events = events;
        this.registrations = registrations;
        this.ledger = ledger;
    }

    /**
     * Lets in as many as there are seats for. May run several times at once and again after a crash: each seat is taken
     * under a token made of the command and the version of who waits.
     */
    void moveUp(Command command, EventId event) {
        Admission admission = admission(event);
        Optional<Stored<Registration>> first = registrations.firstInLine(event);
        while (admission != null && first.isPresent() && letIn(command, first.get(), admission)) {
            first = registrations.firstInLine(event);
        }
    }

    private boolean letIn(Command command, Stored<Registration> waiting, Admission admission) {
        Registration registration = waiting.state();
        Command promotion = command.next("%s:%s@%d".formatted(command.id(), waiting.id(), waiting.version()));
        Hold wanted = new Hold(registration.seats(), promotion.id(), command.at());
        return switch (ledger.take(registration.event(), registration.id(), wanted, admission.capacity())) {
            case TAKEN -> {
                Registration now = registrations
                        .promote(promotion, registration.id(), wanted.token())
                        .state();
                if (!now.holds(wanted.token())) {
                    ledger.release(registration.event(), registration.id(), wanted.token());
                }
                yield true;
            }
            case FULL, OCCUPIED -> false;
        };
    }

    private @Nullable Admission admission(EventId event) {
        return events.find(event).map(stored -> Admission.of(stored.state())).orElse(null);
    }
}
