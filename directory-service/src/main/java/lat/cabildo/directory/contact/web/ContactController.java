package lat.cabildo.directory.contact.web;

import jakarta.validation.Valid;
import lat.cabildo.directory.contact.Withdrawals;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ContactController {
    private final People people;
    private final Organizations organizations;
    private final Withdrawals withdrawals;
    private final Authority authority;

    ContactController(People people, Organizations organizations, Withdrawals withdrawals, Authority authority) {
        this.people = people;
        this.withdrawals = withdrawals;
        this.organizations = organizations;
        this.authority = authority;
    }

    /** Gives a person's address out to nobody any more; after some time it is forgotten. */
    @PostMapping("/people/{id}/contact-points/withdraw-consent")
    ResponseEntity<ContactView> withdrawPersonConsent(
            @PathVariable PersonId id, @Valid @RequestBody WithdrawBody body, @IfMatch Command command, Caller caller) {
        authority.require(
                caller, organizations.ownersOf(people.get(id).state().details().keeper()));
        return shown(withdrawals.ofPerson(command, id, body.type(), body.address(), body.day(command.at())));
    }

    /** Says what has become of what was sent to a person's address: whoever sends things learns it first. */
    @PostMapping("/people/{id}/contact-points/bounce")
    ResponseEntity<ContactView> notePersonBounce(
            @PathVariable PersonId id, @Valid @RequestBody BounceBody body, @IfMatch Command command) {
        return shown(people.change(
                command,
                id,
                person -> person.noteBounce(body.type(), body.address(), body.severity(), body.day(command.at()))));
    }

    private static ResponseEntity<ContactView> shown(Stored<Person> stored) {
        return Replies.ok(stored, ContactView.of(stored.id(), stored.state().contacts()));
    }

    /** Gives an organization's address out to nobody any more; after some time it is forgotten. */
    @PostMapping("/organizations/{id}/contact-points/withdraw-consent")
    ResponseEntity<ContactView> withdrawOrganizationConsent(
            @PathVariable OrganizationId id,
            @Valid @RequestBody WithdrawBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return told(withdrawals.ofOrganization(command, id, body.type(), body.address(), body.day(command.at())));
    }

    /** Says what has become of what was sent to an organization's address: whoever sends things learns it first. */
    @PostMapping("/organizations/{id}/contact-points/bounce")
    ResponseEntity<ContactView> noteOrganizationBounce(
            @PathVariable OrganizationId id, @Valid @RequestBody BounceBody body, @IfMatch Command command) {
        return told(organizations.change(
                command,
                id,
                organization ->
                        organization.noteBounce(body.type(), body.address(), body.severity(), body.day(command.at()))));
    }

    private static ResponseEntity<ContactView> told(Stored<Organization> stored) {
        return Replies.ok(stored, ContactView.of(stored.id(), stored.state().contacts()));
    }
}
