package lat.cabildo.events.erasure;

import java.time.Clock;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Reactions;

/**
 * Reacts to the erasing of a person.
 *
 * <p>Guard: blanking what is blank changes nothing, and each event is blanked by a command of one id.
 */
final class Erasures implements Reactions.Reaction {
    private static final Actor SERVICE = Actor.service("events");

    private final CivicEvents events;
    private final Clock clock;

    Erasures(CivicEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void on(DomainEvent fact) {
        if (fact.state() == null && fact.subject().matches(PersonId.SHAPE)) {
            events.forget(new PersonId(fact.subject()), event -> fact.command(event, SERVICE, clock.instant()));
        }
    }
}
