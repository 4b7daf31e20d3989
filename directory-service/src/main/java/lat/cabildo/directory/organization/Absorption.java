package lat.cabildo.directory.organization;

import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.fact.Name;

/**
 * What an organization took over from one that was merged into it, so that it can be given back.
 *
 * @param process of the merge
 * @param released whether it was given back
 */
public record Absorption(
        OrganizationId organization, String process, List<Name> names, List<Identifier> identifiers, boolean released) {

    public Absorption {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(process);
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    Absorption release() {
        return new Absorption(organization, process, names, identifiers, true);
    }
}
