package lat.cabildo.directory.duplicate;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.organization.Organization;

/** No two active organizations hold one identifier, so that is nothing to look for. */
final class OrganizationComparison implements Comparison<Organization> {

    @Override
    public String id(Organization organization) {
        return organization.id().value();
    }

    @Override
    public Names names(Organization organization) {
        return organization.details().names();
    }

    @Override
    public List<ContactPoint> contactPoints(Organization organization) {
        return organization.contactPoints();
    }

    @Override
    public boolean areToldApart(Organization one, Organization other) {
        return !Likeness.mayBe(one.details(), other);
    }

    @Override
    public Set<Reason> reasons(Organization one, Organization other) {
        String country = one.details().location().country();
        return country != null && country.equals(other.details().location().country())
                ? Set.of(Reason.SAME_COUNTRY)
                : Set.of();
    }
}
