package lat.cabildo.directory.membership.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.directory.membership.Member;
import lat.cabildo.directory.membership.Members;
import lat.cabildo.directory.membership.Nearness;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MemberController {
    private final Members members;
    private final Organizations organizations;

    MemberController(Members members, Organizations organizations) {
        this.members = members;
        this.organizations = organizations;
    }

    /**
     * Who belongs to an organization: as a member, through others alone, or either; each once, by the shortest way
     * there is, five memberships long at most. With {@code asOf} on that day, yes or unknown, as the dates of
     * memberships tell; without, by those that are current.
     */
    @GetMapping("/organizations/{id}/members")
    ResponseEntity<Map<String, List<MemberView>>> listMembers(
            @PathVariable OrganizationId id,
            @RequestParam(defaultValue = "direct") Nearness reach,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            PageRequest page) {
        OrganizationId umbrella = organizations.survivorOf(id).state().id();
        Page<Member> found =
                asOf == null ? members.now(umbrella, reach, page) : members.on(umbrella, asOf, reach, page);
        Map<OrganizationId, Organization> named = organizations.survivorsOf(found.items().stream()
                .flatMap(each -> Stream.concat(Stream.of(each.id()), each.through().stream()))
                .distinct()
                .toList());
        return Replies.page(found.map(each -> MemberView.of(each, named)));
    }
}
