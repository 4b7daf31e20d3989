package lat.cabildo.directory.person.web;

import jakarta.validation.Valid;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonEvent;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/people/{id}")
class PersonMergeController {
    private final Mergers<PersonId, Person, PersonEvent> mergers;
    private final People people;
    private final Organizations organizations;
    private final Authority authority;

    PersonMergeController(
            Mergers<PersonId, Person, PersonEvent> mergers,
            People people,
            Organizations organizations,
            Authority authority) {
        this.mergers = mergers;
        this.people = people;
        this.organizations = organizations;
        this.authority = authority;
    }

    /** Its id answers with the survivor from now on, which has its names as well. */
    @PostMapping("/merge")
    ResponseEntity<PersonView> mergePerson(
            @PathVariable PersonId id,
            @Valid @RequestBody PersonMergeBody body,
            @IfMatch Command command,
            Caller caller) {
        requireKeeper(caller, id);
        people.find(body.survivor()).ifPresent(survivor -> requireKeeper(caller, body.survivor()));
        return shown(mergers.merge(command, id, body.survivor()));
    }

    /** Undoes a merge, on the survivor. */
    @PostMapping("/separate")
    ResponseEntity<PersonView> separatePeople(
            @PathVariable PersonId id,
            @Valid @RequestBody PersonSeparateBody body,
            @IfMatch Command command,
            Caller caller) {
        requireKeeper(caller, id);
        return shown(mergers.separate(command, id, body.person()));
    }

    private void requireKeeper(Caller caller, PersonId id) {
        authority.require(
                caller, organizations.ownersOf(people.get(id).state().details().keeper()));
    }

    private static ResponseEntity<PersonView> shown(Stored<Person> stored) {
        return Replies.ok(stored, PersonView.of(stored.state()));
    }
}
