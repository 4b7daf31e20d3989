package lat.cabildo.directory.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a person.
 *
 * @param honorific as the source prints it
 * @param keeper the organization that keeps this record; null if the secretariat does
 */
public record PersonDetails(
        Names names,
        @Nullable String honorific,
        List<Source> sources,
        @Nullable OrganizationId keeper) {

    public PersonDetails {
        Objects.requireNonNull(names);
        sources = List.copyOf(sources);
    }

    PersonDetails with(Names changed) {
        return new PersonDetails(changed, honorific, sources, keeper);
    }

    /** Which parts say something else than these do. */
    List<String> differences(PersonDetails other) {
        List<String> parts = new ArrayList<>();
        if (!names.all().equals(other.names.all())) {
            parts.add("names");
        }
        if (!Objects.equals(honorific, other.honorific)) {
            parts.add("honorific");
        }
        if (!sources.equals(other.sources)) {
            parts.add("sources");
        }
        if (!Objects.equals(keeper, other.keeper)) {
            parts.add("keeper");
        }
        return parts;
    }
}
