package lat.cabildo.directory.mandate;

import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.process.ProcessStep;
import org.jspecify.annotations.Nullable;
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
        @Nullable String after = null;
        do {
            Page<Stored<Mandate>> page = mandates.page(filter, new PageRequest(PageRequest.MAX_SIZE, after));
            for (Stored<Mandate> each : page.items()) {
                MandateId id = each.state().id();
                mandates.settle(command.next(command.id() + ":" + id), id);
            }
            after = page.next();
        } while (after != null);
    }
}
