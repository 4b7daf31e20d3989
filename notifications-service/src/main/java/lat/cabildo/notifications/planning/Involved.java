package lat.cabildo.notifications.planning;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.notifications.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a domain event concerns by its own words.
 *
 * @param organizations as printed, merged or not
 * @param countries beyond those of the organizations
 */
record Involved(Set<OrganizationId> organizations, Set<String> countries, Set<String> themes) {
    static final Involved NONE = new Involved(Set.of(), Set.of(), Set.of());

    Involved {
        organizations = Set.copyOf(organizations);
        countries = Set.copyOf(countries);
        themes = Set.copyOf(themes);
    }

    static Involved organizations(@Nullable String... ids) {
        return new Involved(ids(List.of(), ids), Set.of(), Set.of());
    }

    /** Ids in the order of any list and then single ones; what is absent or not an organization's is left out. */
    static Set<OrganizationId> ids(Collection<? extends @Nullable String> some, @Nullable String... others) {
        return Stream.concat(some.stream(), Stream.of(others))
                .filter(Objects::nonNull)
                .filter(OrganizationId::isValid)
                .map(OrganizationId::new)
                .collect(Collectors.toSet());
    }

    static Set<String> known(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }
}
