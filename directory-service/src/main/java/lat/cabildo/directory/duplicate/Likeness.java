package lat.cabildo.directory.duplicate;

import java.util.Objects;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationDetails;
import org.jspecify.annotations.Nullable;

/**
 * Whether a new record may mean an organization of the same name: they may not if they are of different kinds, if they
 * lie in different countries or subdivisions, if they are parts of different organizations, or if a scheme knows both
 * and tells them apart. Many towns are called San José.
 */
public final class Likeness {

    private Likeness() {}

    public static boolean mayBe(OrganizationDetails made, Organization namesake) {
        OrganizationDetails other = namesake.details();
        return namesake.isActive()
                && made.classification().kind() == other.classification().kind()
                && isNear(made.location(), other.location())
                && agrees(made.classification().parent(), other.classification().parent())
                && made.identifiers().all().stream().noneMatch(each -> isToldApart(each, other));
    }

    private static boolean isNear(Location one, Location other) {
        return agrees(one.country(), other.country()) && agrees(one.subdivision(), other.subdivision());
    }

    private static boolean agrees(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null || Objects.equals(one, other);
    }

    private static boolean isToldApart(Identifier identifier, OrganizationDetails other) {
        return other.identifiers().all().stream()
                .anyMatch(each -> each.scheme().equals(identifier.scheme()) && !each.equals(identifier));
    }
}
