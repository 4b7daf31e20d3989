package lat.cabildo.directory.person.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.mandate.Holders;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationSearch;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.json.IsoCountry;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.person.PersonSearch;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.search.Hit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PersonSearchController {
    private final PersonSearch search;
    private final People people;
    private final Holders holders;
    private final Organizations organizations;
    private final OrganizationSearch places;

    PersonSearchController(
            PersonSearch search,
            People people,
            Holders holders,
            Organizations organizations,
            OrganizationSearch places) {
        this.search = search;
        this.people = people;
        this.holders = holders;
        this.organizations = organizations;
        this.places = places;
    }

    /**
     * Finds people by any of their names, whatever the accents, with a slip in each word; the best first. An
     * organization, a post or a country leaves those who hold a post there, or have held one.
     */
    @GetMapping("/people:search")
    Map<String, List<PersonHitView>> searchPeople(
            @RequestParam @NotBlank @Size(max = 300) String q,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable PostId post,
            @RequestParam(required = false) @IsoCountry @Nullable String country,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size) {
        return items(search.search(q, among(organization, post, country), size));
    }

    /** Completes what somebody types: names that have these words, the last one perhaps only begun. */
    @GetMapping("/people:suggest")
    Map<String, List<PersonHitView>> suggestPeople(
            @RequestParam @NotBlank @Size(max = 300) String q,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable PostId post,
            @RequestParam(required = false) @IsoCountry @Nullable String country,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int size) {
        return items(search.suggest(q, among(organization, post, country), size));
    }

    private @Nullable List<PersonId> among(
            @Nullable OrganizationId organization, @Nullable PostId post, @Nullable String country) {
        List<OrganizationId> in = places(organization, country);
        return in == null && post == null ? null : people.withSurvivors(holders.of(in, post));
    }

    /** An organization is where its survivor is, whatever was merged into that. */
    private @Nullable List<OrganizationId> places(@Nullable OrganizationId organization, @Nullable String country) {
        if (organization == null) {
            return country == null ? null : places.inCountry(country);
        }
        Organization survivor = organizations.survivorsOf(List.of(organization)).get(organization);
        boolean elsewhere = country != null
                && (survivor == null
                        || !country.equals(survivor.details().location().country()));
        return elsewhere ? List.of() : organizations.everyIdOf(organization);
    }

    private static Map<String, List<PersonHitView>> items(List<Hit<Person>> hits) {
        return Map.of("items", hits.stream().map(PersonHitView::of).toList());
    }
}
