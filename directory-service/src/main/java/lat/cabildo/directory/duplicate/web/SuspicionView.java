package lat.cabildo.directory.duplicate.web;

import java.util.List;
import lat.cabildo.directory.duplicate.Reason;
import lat.cabildo.directory.duplicate.Suspicion;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.person.Person;

/**
 * That two records may mean the same.
 *
 * @param one that was entered first
 * @param closeness from 0 to 100
 * @param merge where to merge the other into the one; {@code distinguish} where to say that they are not the same
 */
record SuspicionView(Named one, Named other, int closeness, List<Reason> reasons, String merge, String distinguish) {

    record Named(String id, String name) {}

    static SuspicionView ofOrganizations(Suspicion<Organization> pair) {
        return of("/organizations/", pair, named(pair.one()), named(pair.other()));
    }

    static SuspicionView ofPeople(Suspicion<Person> pair) {
        return of("/people/", pair, named(pair.one()), named(pair.other()));
    }

    private static SuspicionView of(String path, Suspicion<?> pair, Named one, Named other) {
        return new SuspicionView(
                one,
                other,
                pair.closeness(),
                pair.reasons().stream().sorted().toList(),
                path + other.id() + "/merge",
                path + other.id() + "/distinguish");
    }

    private static Named named(Organization organization) {
        return new Named(organization.id().value(), organization.name().text());
    }

    private static Named named(Person person) {
        return new Named(person.id().value(), person.name().text());
    }
}
