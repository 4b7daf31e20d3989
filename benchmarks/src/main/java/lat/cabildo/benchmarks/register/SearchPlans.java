package lat.cabildo.benchmarks.register;

import java.util.List;
import lat.cabildo.benchmarks.register.Population.Inhabitant;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationSearch;
import lat.cabildo.directory.person.PersonSearch;
import lat.cabildo.platform.test.QueryPlans;
import org.jspecify.annotations.Nullable;

/** Asks a full store how it finds what searches look for: never by looking at all there is. */
record SearchPlans(Directory directory) {
    private static final int PAGE = 20;

    /** Without effect on the embedded store, which explains nothing. */
    void requireIndexes(Population population) {
        if (Directory.isEmbedded()) {
            return;
        }
        OrganizationSearch search = directory.part(OrganizationSearch.class);
        PersonSearch people = directory.part(PersonSearch.class);
        Inhabitant one = population.organizations().getLast();
        String person = population.people().getLast().name();
        for (OrganizationFilter filter : filters(one)) {
            byIndex(() -> search.search(one.name(), filter, PAGE));
            byIndex(() -> search.search(one.name().replace("a", ""), filter, PAGE));
            byIndex(() -> search.suggest(one.name().substring(0, one.name().length() - 1), filter, PAGE));
            byIndex(() -> search.count(one.name(), filter));
        }
        OrganizationFilter all = filters(one).getFirst();
        byIndex(() -> search.search(one.name(), all.among(List.of(Filling.id(one.code()))), PAGE));
        byIndex(() -> search.search(one.code(), all, PAGE));
        byIndex(() -> people.search(person, null, PAGE));
        byIndex(() -> people.suggest(person, null, PAGE));
    }

    private static List<OrganizationFilter> filters(Inhabitant one) {
        return List.of(
                filter(null, null, null, List.of()),
                filter(OrganizationKind.MUNICIPALITY, null, null, List.of()),
                filter(null, one.country(), null, List.of()),
                filter(null, null, null, List.of()).in(one.subdivision(), null),
                filter(null, null, null, List.of()).in(one.subdivision(), one.name()),
                filter(null, null, Filling.id(one.parent()), List.of()),
                filter(null, null, null, List.of(one.theme())));
    }

    private static OrganizationFilter filter(
            @Nullable OrganizationKind kind,
            @Nullable String country,
            @Nullable OrganizationId parent,
            List<String> themes) {
        return new OrganizationFilter(null, null, kind, country, parent, themes, null);
    }

    private void byIndex(Runnable looking) {
        directory.part(QueryPlans.class).requireIndexes(directory.database(), looking);
    }
}
