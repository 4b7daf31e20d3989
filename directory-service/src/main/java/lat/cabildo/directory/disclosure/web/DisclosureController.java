package lat.cabildo.directory.disclosure.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.disclosure.web.HeldOnPerson.Held;
import lat.cabildo.directory.disclosure.web.HeldOnPerson.HeldHistory;
import lat.cabildo.directory.disclosure.web.HeldOnPerson.HeldMandate;
import lat.cabildo.directory.disclosure.web.HeldOnPerson.Told;
import lat.cabildo.directory.history.Histories;
import lat.cabildo.directory.history.RecordKind;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Change;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
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
    /** Of all histories in one answer; further changes are asked for as any history is. */
    private static final int MOST_BYTES = 2_000_000;

    private static final int AT_ONCE = 10;

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
        Telling telling = new Telling();
        List<Held> records = new ArrayList<>();
        for (PersonId each : ids) {
            people.find(each)
                    .ifPresent(stored -> records.add(Held.of(stored, telling.of(RecordKind.PEOPLE, stored.id()))));
        }
        Page<Stored<Mandate>> held =
                mandates.page(new MandateFilter(ids, null, null), new PageRequest(PageRequest.MAX_SIZE, null));
        List<HeldMandate> first = held.items().stream()
                .map(stored -> HeldMandate.of(stored.state(), telling.of(RecordKind.MANDATES, stored.id())))
                .toList();
        String more = held.next() == null
                ? null
                : "/mandates?person=%s&size=%d&after=%s".formatted(survivor.id(), PageRequest.MAX_SIZE, held.next());
        return new HeldOnPerson(survivor.id(), clock.instant(), records, first, more);
    }

    /** Tells the histories of one answer until together they have reached its bound. */
    private final class Telling {
        private int left = MOST_BYTES;

        HeldHistory of(RecordKind kind, String id) {
            List<Told> told = new ArrayList<>();
            long last = 0;
            while (left > 0) {
                List<Change> changes = histories.after(kind, id, last, AT_ONCE);
                for (Change change : changes) {
                    if (left <= 0) {
                        return new HeldHistory(told, further(kind, id, last));
                    }
                    byte[] data = change.data();
                    left -= data == null ? 0 : data.length;
                    told.add(told(change));
                    last = change.version();
                }
                if (changes.size() < AT_ONCE) {
                    return new HeldHistory(told, null);
                }
            }
            return new HeldHistory(told, further(kind, id, last));
        }
    }

    private static String further(RecordKind kind, String id, long version) {
        return "/%s/%s/history?afterVersion=%d".formatted(kind, id, version);
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
