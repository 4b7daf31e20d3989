package lat.cabildo.agreements.erasure;

import java.time.Clock;
import lat.cabildo.agreements.agreement.Agreements;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Reactions;

/**
 * Reacts to the erasing of a person.
 *
 * <p>Guard: blanking what is blank changes nothing, and each agreement is blanked by a command of one id.
 */
final class Erasures implements Reactions.Reaction {
    private static final Actor SERVICE = Actor.service("agreements");

    private final Agreements agreements;
    private final Clock clock;

    Erasures(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public void on(DomainEvent fact) {
        if (fact.state() == null && PersonId.isValid(fact.subject())) {
            agreements.forget(
                    new PersonId(fact.subject()), agreement -> fact.command(agreement, SERVICE, clock.instant()));
        }
    }
}
