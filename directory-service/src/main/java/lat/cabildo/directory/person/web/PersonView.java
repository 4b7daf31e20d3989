package lat.cabildo.directory.person.web;

import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.person.PersonStatus;
import org.jspecify.annotations.Nullable;

/**
 * A person as everybody may see: never how to reach them.
 *
 * @param was the id that was asked for, where that record was merged into this one
 * @param absorbed ids of those that were merged into it
 */
record PersonView(
        String id,
        @Nullable String was,
        String name,
        List<NameJson> names,
        @Nullable String honorific,
        PersonStatus status,
        @Nullable String mergedInto,
        @Nullable EndBody ending,
        @Nullable String keeper,
        List<SourceJson> sources,
        List<String> absorbed) {

    static PersonView of(Person person) {
        return of(person, person.id());
    }

    static PersonView of(Person person, PersonId asked) {
        Ending ending = person.ending();
        return new PersonView(
                person.id().value(),
                asked.equals(person.id()) ? null : asked.value(),
                person.name().text(),
                person.details().names().all().stream().map(NameJson::of).toList(),
                person.details().honorific(),
                person.status(),
                Objects.toString(person.mergedInto(), null),
                ending == null ? null : EndBody.of(ending),
                Objects.toString(person.details().keeper(), null),
                person.details().sources().stream().map(SourceJson::of).toList(),
                person.absorbed().present().stream().map(PersonId::value).toList());
    }
}
