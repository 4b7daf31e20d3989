package lat.cabildo.directory.mandate.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.mandate.Authorities;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.PostId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuthorityController {
    private final Authorities authorities;
    private final Organizations organizations;
    private final People people;
    private final Clock clock;

    AuthorityController(Authorities authorities, Organizations organizations, People people, Clock clock) {
        this.authorities = authorities;
        this.organizations = organizations;
        this.people = people;
        this.clock = clock;
    }

    /** Who held the post on a day, today unless it says otherwise: yes, or unknown. */
    @GetMapping("/posts/{id}/holders")
    AuthoritiesView.Post getHolders(@PathVariable PostId id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        return AuthoritiesView.Post.of(authorities.of(id, asOf == null ? LocalDate.now(clock) : asOf));
    }

    /** Who held which post of the organization on a day, today unless it says otherwise: yes, or unknown. */
    @GetMapping("/organizations/{id}/authorities")
    AuthoritiesView getAuthorities(
            @PathVariable OrganizationId id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        OrganizationId survivor = organizations.survivorOf(id).state().id();
        List<AuthoritiesView.Post> posts = authorities.of(survivor, day).stream()
                .map(AuthoritiesView.Post::of)
                .toList();
        return new AuthoritiesView(survivor.value(), survivor.equals(id) ? null : id.value(), day, posts);
    }

    /** Which posts a person held on a day, today unless it says otherwise: yes, or unknown. */
    @GetMapping("/people/{id}/posts")
    PersonPostsView getPostsOfPerson(
            @PathVariable PersonId id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        PersonId survivor = people.survivorOf(id).state().id();
        List<AuthoritiesView.Post> posts = authorities.ofPerson(survivor, day).stream()
                .map(AuthoritiesView.Post::of)
                .toList();
        return new PersonPostsView(survivor.value(), survivor.equals(id) ? null : id.value(), day, posts);
    }
}
