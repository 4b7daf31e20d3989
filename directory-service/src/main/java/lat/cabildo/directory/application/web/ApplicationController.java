package lat.cabildo.directory.application.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.application.Application;
import lat.cabildo.directory.application.ApplicationFilter;
import lat.cabildo.directory.application.ApplicationId;
import lat.cabildo.directory.application.ApplicationStatus;
import lat.cabildo.directory.application.Applications;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/applications")
class ApplicationController {
    private final Applications applications;
    private final Organizations organizations;
    private final Authority authority;

    ApplicationController(Applications applications, Organizations organizations, Authority authority) {
        this.applications = applications;
        this.organizations = organizations;
        this.authority = authority;
    }

    /** Applications for admission; filters may be combined. */
    @GetMapping
    ResponseEntity<Map<String, List<ApplicationView>>> listApplications(
            @RequestParam(required = false) @Nullable OrganizationId applicant,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable ApplicationStatus status,
            PageRequest page) {
        ApplicationFilter filter = new ApplicationFilter(
                organizations.expand(applicant),
                organizations.expand(organization),
                status == null ? null : List.of(status));
        return Replies.page(applications.page(filter, page).map(found -> ApplicationView.of(found.state())));
    }

    /** One application. */
    @GetMapping("/{id}")
    ResponseEntity<ApplicationView> getApplication(@PathVariable ApplicationId id) {
        return shown(applications.get(id));
    }

    /** Asks for the applicant's admission; for whoever acts for the applicant. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ApplicationView> submitApplication(
            @Valid @RequestBody ApplicationBody body, Command command, Caller caller) {
        authority.require(caller, organizations.ownersOf(body.applicantId()));
        ApplicationId id = new ApplicationId(command.newId("app"));
        Stored<Application> submitted =
                applications.submit(command, id, body.applicantId(), body.organizationId(), body.petition());
        return Replies.created(submitted, "/applications/" + id, ApplicationView.of(submitted.state()));
    }

    /** Completes what was handed in, such as by the form, or puts it right; for whoever acts for the applicant. */
    @PatchMapping("/{id}")
    ResponseEntity<ApplicationView> correctApplication(
            @PathVariable ApplicationId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        requireApplicant(caller, id);
        return shown(applications.change(
                command,
                id,
                application -> application.correct(
                        patch.apply(PetitionBody.of(application.petition())).petition())));
    }

    /** Takes an application up, which comes before any decision; for whoever acts for the organization. */
    @PostMapping("/{id}/consider")
    ResponseEntity<ApplicationView> considerApplication(
            @PathVariable ApplicationId id,
            @Valid @RequestBody ConsiderBody body,
            @IfMatch Command command,
            Caller caller) {
        requireUmbrella(caller, id);
        return shown(applications.change(command, id, application -> application.consider(body.day())));
    }

    /** Admits the applicant, who is a member once this answers. A vote must have its quorum and be carried. */
    @PostMapping("/{id}/admit")
    ResponseEntity<ApplicationView> admitApplicant(
            @PathVariable ApplicationId id,
            @Valid @RequestBody AdmitBody body,
            @IfMatch Command command,
            Caller caller) {
        requireUmbrella(caller, id);
        return shown(applications.admit(command, id, body.conclusion(), body.membershipClass(), body.firstDay()));
    }

    /** Refuses the applicant. A vote must have its quorum and not be carried. */
    @PostMapping("/{id}/refuse")
    ResponseEntity<ApplicationView> refuseApplicant(
            @PathVariable ApplicationId id,
            @Valid @RequestBody RefuseBody body,
            @IfMatch Command command,
            Caller caller) {
        requireUmbrella(caller, id);
        return shown(applications.refuse(command, id, body.conclusion()));
    }

    /** The applicant does not want to be admitted any more; for whoever acts for it. */
    @PostMapping("/{id}/withdraw")
    ResponseEntity<ApplicationView> withdrawApplication(
            @PathVariable ApplicationId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        requireApplicant(caller, id);
        Ending withdrawal = new Ending(body.day(), body.reason());
        return shown(applications.change(command, id, application -> application.withdraw(withdrawal)));
    }

    private void requireApplicant(Caller caller, ApplicationId id) {
        authority.require(
                caller, organizations.ownersOf(applications.get(id).state().applicant()));
    }

    private void requireUmbrella(Caller caller, ApplicationId id) {
        authority.require(
                caller, organizations.ownersOf(applications.get(id).state().organization()));
    }

    private static ResponseEntity<ApplicationView> shown(Stored<Application> stored) {
        return Replies.ok(stored, ApplicationView.of(stored.state()));
    }
}
