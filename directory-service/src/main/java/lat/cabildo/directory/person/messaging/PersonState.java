package lat.cabildo.directory.person.messaging;

import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonStatus;
import org.jspecify.annotations.Nullable;

/** Schema {@code person.state.v1}. */
record PersonState(
        String id,
        String name,
        List<PersonName> names,
        @Nullable String honorific,
        PersonStatus status,
        @Nullable String mergedInto,
        List<SourceJson> sources) {

    record PersonName(String text, NameType type, @Nullable String language) {

        static PersonName of(Name name) {
            return new PersonName(name.text(), name.type(), name.language());
        }
    }

    static PersonState of(Person person) {
        return new PersonState(
                person.id().value(),
                person.name().text(),
                person.details().names().all().stream().map(PersonName::of).toList(),
                person.details().honorific(),
                person.status(),
                Objects.toString(person.mergedInto(), null),
                person.details().sources().stream().map(SourceJson::of).toList());
    }
}
