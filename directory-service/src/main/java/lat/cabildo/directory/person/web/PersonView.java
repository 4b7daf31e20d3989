package lat.cabildo.directory.person.web;

import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonStatus;
import org.jspecify.annotations.Nullable;

/** A person as everybody may see: never how to reach them. */
record PersonView(
        String id,
        String name,
        List<NameJson> names,
        @Nullable String honorific,
        PersonStatus status,
        @Nullable EndBody ending,
        @Nullable String keeper,
        List<SourceJson> sources) {

    static PersonView of(Person person) {
        Ending ending = person.ending();
        return new PersonView(
                person.id().value(),
                person.name().text(),
                person.details().names().all().stream().map(NameJson::of).toList(),
                person.details().honorific(),
                person.status(),
                ending == null ? null : EndBody.of(ending),
                Objects.toString(person.details().keeper(), null),
                person.details().sources().stream().map(SourceJson::of).toList());
    }
}
