package lat.cabildo.directory.organization.web;

import java.util.List;
import lat.cabildo.directory.membership.Circles;
import lat.cabildo.directory.membership.Nearness;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.taxonomy.Taxonomy;
import lat.cabildo.platform.replica.FilterTooWide;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of what a client asks for what the register is asked for. */
@Component
class OrganizationFilters {
    private final Circles circles;
    private final Taxonomy taxonomy;

    OrganizationFilters(Circles circles, Taxonomy taxonomy) {
        this.circles = circles;
        this.taxonomy = taxonomy;
    }

    /** @throws FilterTooWide if the members are more than a query can carry */
    OrganizationFilter of(OrganizationCriteria wanted) {
        return of(null, null, wanted);
    }

    /**
     * @param identifier scheme, colon, value
     * @throws FilterTooWide if the members are more than a query can carry
     */
    OrganizationFilter of(@Nullable String name, @Nullable String identifier, OrganizationCriteria wanted) {
        OrganizationId umbrella = id(wanted.memberOf());
        return new OrganizationFilter(
                name,
                identifier == null ? null : Identifier.of(identifier),
                wanted.kind(),
                wanted.country(),
                wanted.subdivision(),
                wanted.place(),
                id(wanted.parent()),
                taxonomy.coveringOrNone(wanted.theme()),
                wanted.status(),
                umbrella == null ? null : membersOf(umbrella, wanted.reach()));
    }

    private List<OrganizationId> membersOf(OrganizationId umbrella, @Nullable Nearness reach) {
        Nearness wanted = reach == null ? Nearness.DIRECT : reach;
        return circles.now(umbrella, wanted).of(wanted);
    }

    private static @Nullable OrganizationId id(@Nullable String text) {
        return text == null ? null : new OrganizationId(text);
    }
}
