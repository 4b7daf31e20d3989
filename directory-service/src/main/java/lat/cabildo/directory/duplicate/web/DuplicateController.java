package lat.cabildo.directory.duplicate.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.duplicate.Distinctions;
import lat.cabildo.directory.duplicate.Duplicates;
import lat.cabildo.directory.duplicate.FromItself;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DuplicateController {
    /** So many records are looked at for one page, each in a few reads. */
    private static final int MOST_AT_ONCE = 50;

    /** Organizations' addresses are shown to every reader. */
    private static final String CONTACTS = "directory:contacts";

    private final Duplicates<Organization> organizationDuplicates;
    private final Duplicates<Person> personDuplicates;
    private final Distinctions distinctions;
    private final Organizations organizations;
    private final People people;
    private final Authority authority;

    DuplicateController(
            Duplicates<Organization> organizationDuplicates,
            Duplicates<Person> personDuplicates,
            Distinctions distinctions,
            Organizations organizations,
            People people,
            Authority authority) {
        this.organizationDuplicates = organizationDuplicates;
        this.personDuplicates = personDuplicates;
        this.distinctions = distinctions;
        this.organizations = organizations;
        this.people = people;
        this.authority = authority;
    }

    /**
     * Pairs of organizations that may be the same, among so many of the register's organizations as {@code size} says;
     * the next page goes on with the following ones, and may have none.
     */
    @GetMapping("/organizations:duplicates")
    ResponseEntity<Map<String, List<SuspicionView>>> listOrganizationDuplicates(PageRequest page) {
        return Replies.page(organizationDuplicates.page(bounded(page), true).map(SuspicionView::ofOrganizations));
    }

    /**
     * Pairs of people's records that may be of the same person, among so many of them as {@code size} says; the next
     * page goes on with the following ones, and may have none. Who shares an address is said to callers with scope
     * {@code directory:contacts} only.
     */
    @GetMapping("/people:duplicates")
    ResponseEntity<Map<String, List<SuspicionView>>> listPersonDuplicates(PageRequest page, Caller caller) {
        return Replies.page(
                personDuplicates.page(bounded(page), caller.has(CONTACTS)).map(SuspicionView::ofPeople));
    }

    /** Those that one organization may be the same as, the closest first. */
    @GetMapping("/organizations/{id}/duplicates")
    Map<String, List<SuspicionView>> getOrganizationDuplicates(@PathVariable OrganizationId id) {
        Organization organization = organizations.get(id).state();
        return Map.of(
                "items",
                organizationDuplicates.of(organization, true).stream()
                        .map(SuspicionView::ofOrganizations)
                        .toList());
    }

    /**
     * Those records that may be of the same person, the closest first. Who shares an address is said to callers with
     * scope {@code directory:contacts} only.
     */
    @GetMapping("/people/{id}/duplicates")
    Map<String, List<SuspicionView>> getPersonDuplicates(@PathVariable PersonId id, Caller caller) {
        Person person = people.get(id).state();
        return Map.of(
                "items",
                personDuplicates.of(person, caller.has(CONTACTS)).stream()
                        .map(SuspicionView::ofPeople)
                        .toList());
    }

    /** Says that two organizations are not the same, until that is withdrawn. */
    @PostMapping("/organizations/{id}/distinguish")
    DistinctionView distinguishOrganizations(
            @PathVariable OrganizationId id,
            @Valid @RequestBody DistinguishBody.Organization body,
            Command command,
            Caller caller) {
        organizations.get(id);
        OrganizationId other =
                organizations.get(new OrganizationId(body.from())).state().id();
        authority.require(caller, organizations.ownersOf(id));
        requireOther(id, body.from());
        return DistinctionView.of(distinctions.draw(id.value(), other.value(), command.by(), command.at()));
    }

    /** Withdraws that two organizations are not the same. Answers what was said. */
    @PostMapping("/organizations/{id}/withdraw-distinction")
    DistinctionView withdrawDistinctionOfOrganizations(
            @PathVariable OrganizationId id, @Valid @RequestBody DistinguishBody.Organization body, Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return DistinctionView.of(distinctions.withdraw(id.value(), body.from()));
    }

    /** Says that two records are not of the same person, until that is withdrawn. */
    @PostMapping("/people/{id}/distinguish")
    DistinctionView distinguishPeople(
            @PathVariable PersonId id,
            @Valid @RequestBody DistinguishBody.Person body,
            Command command,
            Caller caller) {
        Person person = people.get(id).state();
        PersonId other = people.get(new PersonId(body.from())).state().id();
        authority.require(caller, organizations.ownersOf(person.details().keeper()));
        requireOther(id, body.from());
        return DistinctionView.of(distinctions.draw(id.value(), other.value(), command.by(), command.at()));
    }

    /** Withdraws that two records are not of the same person. Answers what was said. */
    @PostMapping("/people/{id}/withdraw-distinction")
    DistinctionView withdrawDistinctionOfPeople(
            @PathVariable PersonId id, @Valid @RequestBody DistinguishBody.Person body, Caller caller) {
        Person person = people.get(id).state();
        authority.require(caller, organizations.ownersOf(person.details().keeper()));
        return DistinctionView.of(distinctions.withdraw(id.value(), body.from()));
    }

    /** All pairs that were told apart, with who has done so. */
    @GetMapping("/distinctions")
    ResponseEntity<Map<String, List<DistinctionView>>> listDistinctions(PageRequest page) {
        return Replies.page(distinctions.page(page).map(DistinctionView::of));
    }

    private static void requireOther(Id id, String from) {
        if (id.value().equals(from)) {
            throw new FromItself(id);
        }
    }

    private static PageRequest bounded(PageRequest page) {
        return new PageRequest(Math.min(page.size(), MOST_AT_ONCE), page.after());
    }
}
