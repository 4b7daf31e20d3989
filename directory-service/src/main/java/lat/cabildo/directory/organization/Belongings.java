package lat.cabildo.directory.organization;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.Name;

/** What a survivor takes over of an organization that was merged into it. */
public record Belongings(List<Name> names, List<Identifier> identifiers) {
    static final Belongings NONE = new Belongings(List.of(), List.of());

    public Belongings {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
    }

    /** @param taken keys of identifiers that belong to others now */
    static Belongings missingIn(OrganizationDetails survivor, OrganizationDetails merged, Set<String> taken) {
        return new Belongings(
                survivor.names().missing(merged.names()),
                survivor.identifiers().missing(merged.identifiers()).stream()
                        .filter(each -> !taken.contains(each.key()))
                        .toList());
    }

    OrganizationDetails addedTo(OrganizationDetails details) {
        return details.with(details.names().plus(names))
                .with(details.identifiers().plus(identifiers));
    }

    OrganizationDetails takenFrom(OrganizationDetails details) {
        return details.with(details.names().minus(names))
                .with(details.identifiers().minus(identifiers));
    }
}
