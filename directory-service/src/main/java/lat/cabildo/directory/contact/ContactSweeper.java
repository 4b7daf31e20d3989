package lat.cabildo.directory.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import lat.cabildo.directory.fact.ExpiredContacts;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.log.Discreetly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has records forget contact points some time after they were given out for the last time.
 *
 * <p>Guard: a record that has nothing to forget is left alone, so that several instances may sweep side by side.
 */
final class ContactSweeper {
    private static final Logger LOG = LoggerFactory.getLogger(ContactSweeper.class);

    private final People people;
    private final Organizations organizations;
    private final Duration keep;
    private final Clock clock;

    ContactSweeper(People people, Organizations organizations, Duration keep, Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.keep = keep;
        this.clock = clock;
    }

    void sweep() {
        LocalDate before = LocalDate.now(clock).minusDays(keep.toDays());
        for (ExpiredContacts expired : ExpiredContacts.before(before)) {
            Page.forEach(request -> people.page(expired, request), each -> sweep(each.state(), before));
            Page.forEach(request -> organizations.page(expired, request), each -> sweep(each.state(), before));
        }
    }

    private void sweep(Person found, LocalDate before) {
        if (found.forgetContacts(before).event() != null) {
            forget(() -> people.change(command(), found.id(), person -> person.forgetContacts(before)));
        }
    }

    private void sweep(Organization found, LocalDate before) {
        if (found.forgetContacts(before).event() != null) {
            forget(() ->
                    organizations.change(command(), found.id(), organization -> organization.forgetContacts(before)));
        }
    }

    /** One that cannot be changed now, or is gone meanwhile, holds up no other; the next sweep finds it again. */
    private static void forget(Runnable change) {
        try {
            change.run();
        } catch (StoreRefusal refusal) {
            LOG.warn("addresses stay in a record after {}", Discreetly.told(refusal));
        }
    }

    private Command command() {
        return Command.ofService("directory", clock.instant());
    }
}
