package lat.cabildo.directory.person.messaging;

import java.util.List;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.json.ContactPointJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonEvent;
import lat.cabildo.directory.person.PersonEvent.PersonAbsorbed;
import lat.cabildo.directory.person.PersonEvent.PersonContactsChanged;
import lat.cabildo.directory.person.PersonEvent.PersonCorrected;
import lat.cabildo.directory.person.PersonEvent.PersonCreated;
import lat.cabildo.directory.person.PersonEvent.PersonEnded;
import lat.cabildo.directory.person.PersonEvent.PersonErased;
import lat.cabildo.directory.person.PersonEvent.PersonErasureRequested;
import lat.cabildo.directory.person.PersonEvent.PersonMergeAbandoned;
import lat.cabildo.directory.person.PersonEvent.PersonMergeStarted;
import lat.cabildo.directory.person.PersonEvent.PersonMerged;
import lat.cabildo.directory.person.PersonEvent.PersonPastForgotten;
import lat.cabildo.directory.person.PersonEvent.PersonReinstated;
import lat.cabildo.directory.person.PersonEvent.PersonRestored;
import lat.cabildo.directory.person.PersonEvent.PersonSeparated;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.person.messaging.PersonState.PersonName;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what happens to people's records into the messages of asyncapi.yaml. */
@Component
class PersonMessages implements PublishedLanguage<Person, PersonEvent> {

    private record Created(String id) {}

    private record Corrected(String id, List<String> parts) {}

    private record ContactsChanged(String id, int contactPoints) {}

    private record Ended(
            String id, @Nullable String on, @Nullable String reason) {}

    private record Restored(String id) {}

    private record Merging(String id, String into) {}

    private record Absorbed(String id, String person, List<PersonName> names) {

        static Absorbed of(PersonId id, PersonId other, List<Name> names) {
            return new Absorbed(
                    id.value(),
                    other.value(),
                    names.stream().map(PersonName::of).toList());
        }
    }

    private record Reinstated(String id, String from) {}

    private record PastForgotten(String id) {}

    private record ErasureRequested(String id) {}

    private record Erased(String id) {}

    private record Contacts(String id, List<ContactPointJson> contactPoints) {}

    @Override
    public String name(PersonEvent event) {
        return switch (event) {
            case PersonCreated _ -> "created";
            case PersonCorrected _ -> "corrected";
            case PersonContactsChanged _ -> "contacts-changed";
            case PersonEnded _ -> "ended";
            case PersonRestored _ -> "restored";
            case PersonMergeStarted _ -> "merge-started";
            case PersonMergeAbandoned _ -> "merge-abandoned";
            case PersonMerged _ -> "merged";
            case PersonAbsorbed _ -> "absorbed";
            case PersonSeparated _ -> "separated";
            case PersonReinstated _ -> "reinstated";
            case PersonPastForgotten _ -> "past-forgotten";
            case PersonErasureRequested _ -> "erasure-requested";
            case PersonErased _ -> "erased";
        };
    }

    @Override
    public Object change(PersonEvent event) {
        return switch (event) {
            case PersonCreated(var id) -> new Created(id.value());
            case PersonCorrected(var id, var parts) -> new Corrected(id.value(), parts);
            case PersonContactsChanged(var id, var contactPoints) -> new ContactsChanged(id.value(), contactPoints);
            case PersonEnded(var id, var ending) ->
                new Ended(id.value(), PartialDates.text(ending.on()), ending.reason());
            case PersonRestored(var id) -> new Restored(id.value());
            case PersonMergeStarted(var id, var into) -> new Merging(id.value(), into.value());
            case PersonMergeAbandoned(var id, var into) -> new Merging(id.value(), into.value());
            case PersonMerged(var id, var into) -> new Merging(id.value(), into.value());
            case PersonAbsorbed(var id, var other, var names) -> Absorbed.of(id, other, names);
            case PersonSeparated(var id, var other, var names) -> Absorbed.of(id, other, names);
            case PersonReinstated(var id, var from) -> new Reinstated(id.value(), from.value());
            case PersonPastForgotten(var id) -> new PastForgotten(id.value());
            case PersonErasureRequested(var id) -> new ErasureRequested(id.value());
            case PersonErased(var id) -> new Erased(id.value());
        };
    }

    @Override
    public boolean forgets(PersonEvent event) {
        return event instanceof PersonPastForgotten;
    }

    @Override
    public Object state(Person person) {
        return PersonState.of(person);
    }

    @Override
    public Object contacts(Person person) {
        return new Contacts(
                person.id().value(),
                person.contacts().published().stream()
                        .map(ContactPointJson::published)
                        .toList());
    }
}
