package lat.cabildo.directory.mandate.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.mandate.Successions;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationSearch;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.json.IsoCountry;
import lat.cabildo.directory.post.ChangedPosts;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SuccessionController {
    private static final int MOST_POSTS = 100;

    private final Successions successions;
    private final Organizations organizations;
    private final OrganizationSearch places;

    SuccessionController(Successions successions, Organizations organizations, OrganizationSearch places) {
        this.successions = successions;
        this.organizations = organizations;
        this.places = places;
    }

    /**
     * Who followed whom, each succession once, as it stands now, if the register was told since an instant; what was
     * told before and is so no more is {@code withdrawn}. A page tells of as many posts as {@code size} says, 100 at
     * most, and may be empty; posts are in the order in which they last changed. Ask again from one minute before you
     * last asked; what is answered twice has the same id.
     */
    @GetMapping("/successions")
    ResponseEntity<Map<String, List<SuccessionView>>> listSuccessions(
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @IsoCountry @Nullable String country,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable PostRole role,
            PageRequest page) {
        ChangedPosts changed = new ChangedPosts(since, places(organization, country), role);
        PageRequest bounded = new PageRequest(Math.min(page.size(), MOST_POSTS), page.after());
        return Replies.page(successions.page(changed, bounded).map(SuccessionView::of));
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
}
