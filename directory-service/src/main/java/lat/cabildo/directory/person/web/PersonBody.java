package lat.cabildo.directory.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonDetails;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What a client says of a person when it creates or corrects the record. */
record PersonBody(
        @NotEmpty @Size(max = 60) List<@NotNull @Valid NameJson> names,
        @Nullable @Size(min = 1, max = 60) @PlainText String honorific,
        @Nullable @Size(max = 50) List<@NotNull @Valid SourceJson> sources,
        @Nullable @Reference("org") String keeper) {

    static PersonBody of(PersonDetails details) {
        return new PersonBody(
                details.names().all().stream().map(NameJson::of).toList(),
                details.honorific(),
                details.sources().stream().map(SourceJson::of).toList(),
                Objects.toString(details.keeper(), null));
    }

    PersonDetails details() {
        return new PersonDetails(
                Names.of(names.stream().map(NameJson::name).toList()),
                honorific,
                sources == null
                        ? List.of()
                        : sources.stream().map(SourceJson::toSource).toList(),
                keeper == null ? null : new OrganizationId(keeper));
    }
}
