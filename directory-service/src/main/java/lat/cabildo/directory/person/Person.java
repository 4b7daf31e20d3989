package lat.cabildo.directory.person;

import java.util.List;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.person.PersonEvent.PersonContactsChanged;
import lat.cabildo.directory.person.PersonEvent.PersonCorrected;
import lat.cabildo.directory.person.PersonEvent.PersonCreated;
import lat.cabildo.directory.person.PersonEvent.PersonEnded;
import lat.cabildo.directory.person.PersonEvent.PersonRestored;
import lat.cabildo.directory.person.PersonRefusal.HasEnded;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One person of the register. At most some 80 KB: 60 names, 50 sources and contact points, each of bounded length.
 *
 * @param ending of those who have died or left public life for good
 */
public record Person(
        PersonId id,
        PersonDetails details,
        List<ContactPoint> contactPoints,
        @Nullable Ending ending) {

    /** Name of the step after which the person's mandates go with the person; undone by {@link #restore}. */
    public static final String SETTLE_MANDATES = "person.settle-mandates";

    public Person {
        contactPoints = List.copyOf(contactPoints);
    }

    public static Decision<Person, PersonEvent> create(PersonId id, PersonDetails details) {
        return Decision.of(new Person(id, details, List.of(), null), new PersonCreated(id));
    }

    /** The name to show. */
    public Name name() {
        return details.names().shown();
    }

    public PersonStatus status() {
        return ending == null ? PersonStatus.ACTIVE : PersonStatus.ENDED;
    }

    public Decision<Person, PersonEvent> correct(PersonDetails corrected) {
        List<String> parts = details.differences(corrected);
        if (parts.isEmpty()) {
            return Decision.unchanged(this);
        }
        return Decision.of(new Person(id, corrected, contactPoints, ending), new PersonCorrected(id, parts));
    }

    public Decision<Person, PersonEvent> changeContacts(List<ContactPoint> points) {
        if (contactPoints.equals(points)) {
            return Decision.unchanged(this);
        }
        return Decision.of(new Person(id, details, points, ending), new PersonContactsChanged(id, points.size()));
    }

    /** Sets off that the person's mandates end too. */
    public Decision<Person, PersonEvent> end(Ending with) {
        if (with.equals(ending)) {
            return Decision.unchanged(this);
        }
        if (ending != null) {
            throw new HasEnded(id);
        }
        Decision<Person, PersonEvent> ended =
                Decision.of(new Person(id, details, contactPoints, with), new PersonEnded(id, with));
        return ended.then(SETTLE_MANDATES);
    }

    /** Undoes that the record was ended; the mandates that ended with it go on. */
    public Decision<Person, PersonEvent> restore() {
        if (ending == null) {
            return Decision.unchanged(this);
        }
        Decision<Person, PersonEvent> restored =
                Decision.of(new Person(id, details, contactPoints, null), new PersonRestored(id));
        return restored.then(SETTLE_MANDATES);
    }
}
