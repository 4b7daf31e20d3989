package lat.cabildo.notifications.planning;

import java.util.ArrayList;
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
 * @param joined organizations that one of these has joined by this very domain event
 * @param countries beyond those of the organizations
 * @param others ids of people and posts that it speaks of
 */
record Involved(
        Set<OrganizationId> organizations,
        Set<OrganizationId> joined,
        Set<String> countries,
        Set<String> themes,
        List<String> others) {
    static final Involved NONE = new Involved(Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    Involved {
        organizations = Set.copyOf(organizations);
        joined = Set.copyOf(joined);
        countries = Set.copyOf(countries);
        themes = Set.copyOf(themes);
        others = List.copyOf(others);
    }

    static Involved in(@Nullable String organization) {
        return NONE.with(ids(List.of(), organization));
    }

    Involved with(Set<OrganizationId> ids) {
        return new Involved(ids, joined, countries, themes, others);
    }

    Involved joining(Set<OrganizationId> ids) {
        return new Involved(organizations, ids, countries, themes, others);
    }

    Involved about(@Nullable String country, Collection<String> themesOfIt) {
        Set<String> known = country == null ? Set.of() : Set.of(country);
        return new Involved(organizations, joined, known, Set.copyOf(themesOfIt), others);
    }

    Involved mentioning(@Nullable String... ids) {
        List<String> known = Stream.of(ids).filter(Objects::nonNull).toList();
        return new Involved(organizations, joined, countries, themes, known);
    }

    /** All ids whose copies the keys and the words need. */
    List<String> mentioned() {
        List<String> all = new ArrayList<>(others);
        organizations.forEach(each -> all.add(each.value()));
        return all;
    }

    /** What is absent or not an organization's is left out. */
    static Set<OrganizationId> ids(Collection<? extends @Nullable String> some, @Nullable String... others) {
        return Stream.concat(some.stream(), Stream.of(others))
                .filter(Objects::nonNull)
                .filter(OrganizationId::isValid)
                .map(OrganizationId::new)
                .collect(Collectors.toSet());
    }
}
