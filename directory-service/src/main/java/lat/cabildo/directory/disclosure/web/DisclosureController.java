package lat.cabildo.directory.disclosure.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.disclosure.web.HeldOnPerson.Held;
import lat.cabildo.directory.disclosure.web.HeldOnPerson.HeldMandate;
import lat.cabildo.directory.disclosure.web.HeldOnPerson.Told;
import lat.cabildo.directory.history.Histories;
import lat.cabildo.directory.history.RecordKind;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Change;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
class DisclosureController {
    /** Of one record; further ones are asked for as any history is. */
    private static final int MOST_CHANGES = 500;

    private final People people;
    private final Mandates mandates;
    private final Histories histories;
    private final Organizations organizations;
    private final Authority authority;
    private final JsonMapper json;
    private final Clock clock;

    DisclosureController(
            People people,
            Mandates mandates,
            Histories histories,
            Organizations organizations,
            Authority authority,
            JsonMapper json,
            Clock clock) {
        this.people = people;
        this.mandates = mandates;
        this.histories = histories;
        this.organizations = organizations;
        this.authority = authority;
        this.json = json;
        this.clock = clock;
    }

    /**
     * All that the register holds on a person, under every id, with who has changed what and when; for whoever keeps
     * the record. Needs scope {@code directory:contacts}, and each look is noted in the audit.
     */
    @GetMapping("/people/{id}/personal-data")
    HeldOnPerson getPersonalData(@PathVariable PersonId id, Caller caller) {
        Stored<Person> survivor = people.survivorOf(id);
        authority.require(
                caller, organizations.ownersOf(survivor.state().details().keeper()));
        List<PersonId> ids = people.everyIdOf(id);
        List<Held> records = new ArrayList<>();
        for (PersonId each : ids) {
            people.find(each).ifPresent(stored -> {
                List<Told> history = history(RecordKind.PEOPLE, stored.id());
                records.add(Held.of(stored, history, more(RecordKind.PEOPLE, stored.id(), history)));
            });
        }
        List<HeldMandate> held = new ArrayList<>();
        Page.forEach(request -> mandates.page(new MandateFilter(ids, null, null), request), stored -> {
            List<Told> history = history(RecordKind.MANDATES, stored.id());
            held.add(HeldMandate.of(stored.state(), history, more(RecordKind.MANDATES, stored.id(), history)));
        });
        return new HeldOnPerson(survivor.id(), clock.instant(), records, held);
    }

    private List<Told> history(RecordKind kind, String id) {
        return histories.after(kind, id, 0, MOST_CHANGES).stream()
                .map(this::told)
                .toList();
    }

    private static @Nullable String more(RecordKind kind, String id, List<Told> history) {
        return history.size() < MOST_CHANGES
                ? null
                : "/%s/%s/history?afterVersion=%d"
                        .formatted(kind, id, history.getLast().version());
    }

    /** What was published of a change. */
    private record Published(
            @Nullable Map<String, Object> change, @Nullable Map<String, Object> state) {}

    private Told told(Change change) {
        byte[] data = change.data();
        Published published = data == null ? new Published(null, null) : json.readValue(data, Published.class);
        return new Told(
                change.version(),
                change.at(),
                change.by().client(),
                change.by().subject(),
                change.type(),
                published.change(),
                published.state());
    }
}
