package lat.cabildo.directory.mandate;

import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After a person has ended so do the mandates of that person; after the record was restored they go on.
 *
 * <p>Guard: a mandate that says already what the person's record says is left alone.
 */
@Component
class SettleMandates implements ProcessStep {
    private final People people;
    private final Mandates mandates;

    SettleMandates(People people, Mandates mandates) {
        this.people = people;
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return Person.SETTLE_MANDATES;
    }

    @Override
    public void run(Command command, String startedBy) {
        MandateFilter filter = new MandateFilter(people.everyIdOf(new PersonId(startedBy)), null, null);
        Page.forEach(request -> mandates.page(filter, request), each -> {
            MandateId id = each.state().id();
            mandates.settle(command.next(command.id() + ":" + id), id);
        });
    }
}
