package lat.cabildo.directory.exporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lat.cabildo.directory.exporting.PopoloOrganization.Link;
import lat.cabildo.directory.exporting.PopoloOrganization.OtherName;
import lat.cabildo.directory.person.Person;
import org.jspecify.annotations.Nullable;

/** A person as Popolo has it, without any way to reach them. Popolo has no way to say that a record has ended. */
record PopoloPerson(
        String id,
        String name,
        @JsonProperty("other_names") List<OtherName> otherNames,
        @JsonProperty("honorific_prefix") @Nullable String honorificPrefix,
        List<Link> sources) {

    static PopoloPerson of(Person person) {
        return new PopoloPerson(
                person.id().value(),
                person.name().text(),
                OtherName.of(person.details().names(), person.name()),
                person.details().honorific(),
                Link.of(person.details().sources()));
    }
}
