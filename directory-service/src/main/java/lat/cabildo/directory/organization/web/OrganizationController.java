package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.json.ContactPointsBody;
import lat.cabildo.directory.json.NameJson;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Lineage.Descent;
import lat.cabildo.directory.organization.Lineages;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.json.OrganizationBody;
import lat.cabildo.directory.taxonomy.Taxonomy;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.MergePatch;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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
@RequestMapping("/organizations")
class OrganizationController {
    private final Organizations organizations;
    private final OrganizationFilters filters;
    private final Lineages lineages;
    private final Taxonomy taxonomy;
    private final Authority authority;

    OrganizationController(
            Organizations organizations,
            OrganizationFilters filters,
            Lineages lineages,
            Taxonomy taxonomy,
            Authority authority) {
        this.organizations = organizations;
        this.filters = filters;
        this.lineages = lineages;
        this.taxonomy = taxonomy;
        this.authority = authority;
    }

    /** Organizations; filters may be combined. A theme finds what is narrower, too. */
    @GetMapping
    ResponseEntity<Map<String, List<OrganizationView>>> listOrganizations(
            @RequestParam(required = false) @Size(max = 300) @Nullable String name,
            @RequestParam(required = false) @Pattern(regexp = Identifier.KEY) @Nullable String identifier,
            @Valid @ParameterObject OrganizationCriteria wanted,
            PageRequest page) {
        OrganizationFilter filter = filters.of(name, identifier, wanted);
        return Replies.page(organizations.page(filter, page).map(found -> OrganizationView.of(found.state())));
    }

    /**
     * What was merged is answered with its survivor, which says in {@code was} that it was asked for under another id.
     * Who came before it is told as well. With {@code lang} it also says what its themes are called in that language.
     */
    @GetMapping("/{id}")
    ResponseEntity<OrganizationView> getOrganization(
            @PathVariable OrganizationId id,
            @RequestParam(required = false) @Size(max = 35) @Pattern(regexp = NameJson.LANGUAGE) @Nullable
                    String lang) {
        Stored<Organization> survivor = organizations.survivorOf(id);
        Organization organization = survivor.state();
        List<Descent> before = lineages.before(organization);
        Map<String, String> labels = lang == null
                ? null
                : taxonomy.labels(organization.details().classification().themes(), lang);
        OrganizationView view = OrganizationView.of(organization, id, labels, before);
        return labels == null && before.isEmpty() ? Replies.ok(survivor, view) : Replies.joined(survivor, view);
    }

    /** Adds an organization. Identifiers are unique among those that are active. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OrganizationView> createOrganization(
            @Valid @RequestBody OrganizationBody body, Command command, Caller caller) {
        OrganizationDetails details = body.details();
        authority.require(
                caller, organizations.ownersOf(details.classification().parent()));
        OrganizationId id = new OrganizationId(command.newId("org"));
        Stored<Organization> created = organizations.create(command, id, details);
        return Replies.created(created, "/organizations/" + id, OrganizationView.of(created.state()));
    }

    /** Corrects what is said of an organization, its parent included. */
    @PatchMapping("/{id}")
    ResponseEntity<OrganizationView> correctOrganization(
            @PathVariable OrganizationId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return changed(organizations.correct(command, id, details -> {
            OrganizationDetails corrected =
                    patch.apply(OrganizationBody.of(details)).details();
            authority.require(caller, organizations.ownersOfPlace(id, details, corrected));
            return corrected;
        }));
    }

    /** Gives an organization a new legal name; the one before stays as a former name. */
    @PostMapping("/{id}/rename")
    ResponseEntity<OrganizationView> renameOrganization(
            @PathVariable OrganizationId id,
            @Valid @RequestBody RenameBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return changed(
                organizations.change(command, id, organization -> organization.rename(body.toName(), body.day())));
    }

    /** Replaces the contact points. */
    @PutMapping("/{id}/contact-points")
    ResponseEntity<OrganizationView> changeOrganizationContacts(
            @PathVariable OrganizationId id,
            @Valid @RequestBody ContactPointsBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return changed(organizations.change(command, id, organization -> organization.changeContacts(body.points())));
    }

    private static ResponseEntity<OrganizationView> changed(Stored<Organization> stored) {
        return Replies.ok(stored, OrganizationView.of(stored.state()));
    }
}
