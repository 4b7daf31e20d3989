package lat.cabildo.directory.erasure;

import java.util.ArrayList;
import java.util.List;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Change;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.Page;
import org.springframework.stereotype.Component;

/** What is left of a person in the rooms of the register, looked up in each when somebody asks. */
@Component
public class Remains {
    private static final int AT_ONCE = 200;

    private final People people;
    private final Mandates mandates;
    private final History personHistory;
    private final History mandateHistory;

    Remains(People people, Mandates mandates, History personHistory, History mandateHistory) {
        this.people = people;
        this.mandates = mandates;
        this.personHistory = personHistory;
        this.mandateHistory = mandateHistory;
    }

    /**
     * @param nothing whether nothing of the person is there; what was said before is blanked within moments, as soon as
     *     Kafka has taken the erasure
     */
    public record Room(String room, boolean nothing) {}

    /** Of all the ids under which the register knew the person. */
    public List<Room> of(Erasure erasure) {
        List<PersonId> ids =
                erasure.records().stream().map(ErasedRecord::person).toList();
        List<Mandate> held = new ArrayList<>();
        Page.forEach(
                request -> mandates.page(new MandateFilter(ids, null, null), request), each -> held.add(each.state()));
        return List.of(
                new Room("record", ids.stream().allMatch(id -> people.find(id).isEmpty())),
                new Room("history", ids.stream().allMatch(id -> isBlank(personHistory, id))),
                new Room(
                        "other-records",
                        ids.stream().allMatch(id -> people.borrowersOf(id).isEmpty())),
                new Room("mandates", held.stream().allMatch(each -> each.seat().isAnonymised())),
                new Room("mandate-history", held.stream().allMatch(this::isBlankFromItsStart)));
    }

    private boolean isBlankFromItsStart(Mandate mandate) {
        return mandateHistory.after(mandate.id(), 0, 1).stream().allMatch(change -> change.data() == null);
    }

    private static boolean isBlank(History history, Id id) {
        List<Change> changes = history.after(id, 0, AT_ONCE);
        while (changes.stream().allMatch(change -> change.data() == null)) {
            if (changes.size() < AT_ONCE) {
                return true;
            }
            changes = history.after(id, changes.getLast().version(), AT_ONCE);
        }
        return false;
    }
}
