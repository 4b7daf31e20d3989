package lat.cabildo.directory.person.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.ContactPointJson;
import lat.cabildo.directory.json.ContactPointsBody;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonDetails;
import lat.cabildo.directory.person.PersonFilter;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.MergePatch;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/people")
class PersonController {
    private final People people;
    private final Organizations organizations;
    private final Authority authority;
    private final Clock clock;

    PersonController(People people, Organizations organizations, Authority authority, Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.authority = authority;
        this.clock = clock;
    }

    /** People; filters may be combined. */
    @GetMapping
    ResponseEntity<Map<String, List<PersonView>>> listPeople(
            @RequestParam(required = false) @Size(max = 300) @Nullable String name, PageRequest page) {
        return Replies.page(people.page(new PersonFilter(name), page).map(found -> PersonView.of(found.state())));
    }

    /**
     * Who was merged is answered with the survivor, which says in {@code was} that it was asked for under another id.
     */
    @GetMapping("/{id}")
    ResponseEntity<PersonView> getPerson(@PathVariable PersonId id) {
        Stored<Person> survivor = people.survivorOf(id);
        return Replies.ok(survivor, PersonView.of(survivor.state(), id));
    }

    /** Adds a person. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PersonView> createPerson(@Valid @RequestBody PersonBody body, Command command, Caller caller) {
        PersonDetails details = body.details();
        authority.require(caller, organizations.ownersOf(details.keeper()));
        PersonId id = new PersonId(command.newId("per"));
        Stored<Person> created = people.create(command, id, details);
        return Replies.created(created, "/people/" + id, PersonView.of(created.state()));
    }

    /** Corrects what is said of a person. */
    @PatchMapping("/{id}")
    ResponseEntity<PersonView> correctPerson(
            @PathVariable PersonId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        requireKeeper(caller, id);
        return shown(people.correct(command, id, details -> {
            PersonDetails corrected = patch.apply(PersonBody.of(details)).details();
            authority.require(caller, organizations.ownersOf(corrected.keeper()));
            return corrected;
        }));
    }

    /** Says that a person is no longer active; the mandates end with it. */
    @PostMapping("/{id}/end")
    ResponseEntity<PersonView> endPerson(
            @PathVariable PersonId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        requireKeeper(caller, id);
        return shown(people.change(command, id, person -> person.end(new Ending(body.day(), body.reason()))));
    }

    /** Undoes that the record was ended; the mandates that ended with it go on. */
    @PostMapping("/{id}/restore")
    ResponseEntity<PersonView> restorePerson(@PathVariable PersonId id, @IfMatch Command command, Caller caller) {
        requireKeeper(caller, id);
        return shown(people.change(command, id, Person::restore));
    }

    /**
     * Personal data: needs scope {@code directory:contacts}. Without those whose consent was withdrawn, or whose time
     * is certainly over; the keeper of the record finds them among all that is held on the person.
     */
    @GetMapping("/{id}/contact-points")
    ResponseEntity<ContactPointsBody> getPersonContacts(@PathVariable PersonId id) {
        return reachable(people.get(id));
    }

    /** Personal data: needs scope {@code directory:contacts} besides {@code directory:write}. */
    @PutMapping("/{id}/contact-points")
    ResponseEntity<ContactPointsBody> changePersonContacts(
            @PathVariable PersonId id,
            @Valid @RequestBody ContactPointsBody body,
            @IfMatch Command command,
            Caller caller) {
        requireKeeper(caller, id);
        return reachable(people.change(command, id, person -> person.changeContacts(body.points())));
    }

    private void requireKeeper(Caller caller, PersonId id) {
        authority.require(
                caller, organizations.ownersOf(people.get(id).state().details().keeper()));
    }

    private static ResponseEntity<PersonView> shown(Stored<Person> stored) {
        return Replies.ok(stored, PersonView.of(stored.state()));
    }

    private ResponseEntity<ContactPointsBody> reachable(Stored<Person> stored) {
        LocalDate today = LocalDate.now(clock);
        return Replies.joined(
                stored,
                new ContactPointsBody(stored.state().contactPoints().stream()
                        .filter(each -> each.isGivenOutOn(today))
                        .map(ContactPointJson::of)
                        .toList()));
    }
}
