package lat.cabildo.directory.mandate;

import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.process.ProcessStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * After a person has ended: so do the mandates of that person.
 *
 * <p>Guard: a mandate that has ended is left alone.
 */
@Component
class EndMandates implements ProcessStep {
    /** Reason of mandates that end with their holder. */
    static final String REASON = "person-ended";

    private final People people;
    private final Mandates mandates;

    EndMandates(People people, Mandates mandates) {
        this.people = people;
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return Person.END_MANDATES;
    }

    @Override
    public void run(Command command, String startedBy) {
        PersonId person = new PersonId(startedBy);
        Ending ending = people.get(person).state().ending();
        if (ending == null) {
            return;
        }
        String after = null;
        do {
            Page<Stored<Mandate>> page =
                    mandates.page(new MandateFilter(person, null, null), new PageRequest(PageRequest.MAX_SIZE, after));
            page.items().stream()
                    .map(found -> found.state().seat())
                    .filter(seat -> !seat.ended())
                    .forEach(seat -> end(command, seat, ending.on()));
            after = page.next();
        } while (after != null);
    }

    private void end(Command command, Seat seat, @Nullable PartialDate on) {
        boolean possible = Term.isPossible(seat.term().from(), on);
        mandates.end(
                command.next(command.id() + ":" + seat.mandate()),
                seat.mandate(),
                new Ending(possible ? on : null, REASON));
    }
}
