package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.AgreementFilter;
import lat.cabildo.agreements.agreement.AgreementId;
import lat.cabildo.agreements.agreement.AgreementKind;
import lat.cabildo.agreements.agreement.AgreementList;
import lat.cabildo.agreements.agreement.AgreementStatus;
import lat.cabildo.agreements.agreement.Agreements;
import lat.cabildo.agreements.agreement.DraftAgreement;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.events.EventId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
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

/** What is agreed, between whom. */
@RestController
@RequestMapping("/agreements")
class AgreementController {
    private final Agreements agreements;
    private final AgreementList list;
    private final AgreementViews views;
    private final Authority authority;

    AgreementController(Agreements agreements, AgreementList list, AgreementViews views, Authority authority) {
        this.agreements = agreements;
        this.list = list;
        this.views = views;
        this.authority = authority;
    }

    /** Agreements; filters may be combined. */
    @GetMapping
    ResponseEntity<Map<String, List<AgreementView>>> list(
            @RequestParam(required = false) @Nullable OrganizationId party,
            @RequestParam(required = false) @CountryCode @Nullable String country,
            @RequestParam(required = false) @Slug @Nullable String theme,
            @RequestParam(required = false) @Nullable AgreementKind kind,
            @RequestParam(required = false) @Nullable AgreementStatus status,
            @RequestParam(required = false) @Nullable EventId event,
            PageRequest page) {
        AgreementFilter filter = new AgreementFilter(party, country, theme, kind, status, event);
        return Replies.page(views.of(list.page(filter, page)));
    }

    /** One agreement, its parties by the names that they have today. */
    @GetMapping("/{id}")
    ResponseEntity<AgreementView> get(@PathVariable AgreementId id) {
        return shown(agreements.get(id));
    }

    /** The parties, those that withdrew included. */
    @GetMapping("/{id}/parties")
    ResponseEntity<Map<String, List<PartyView>>> parties(@PathVariable AgreementId id) {
        Agreement agreement = agreements.get(id).state();
        return Replies.page(new Page<>(views.parties(agreement), null));
    }

    /** What the parties did, performed here or recorded from a source. */
    @GetMapping("/{id}/acts")
    ResponseEntity<Map<String, List<ActView>>> acts(@PathVariable AgreementId id) {
        Agreement agreement = agreements.get(id).state();
        return Replies.page(new Page<>(views.acts(agreement), null));
    }

    /** Drafts an agreement. Every party must be known to the directory. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AgreementView> draft(@Valid @RequestBody AgreementBody body, Command command, Caller caller) {
        DraftAgreement draft = body.draft();
        authority.require(caller, Owners.of(draft));
        Stored<Agreement> drafted = agreements.draft(command, draft);
        return Replies.created(drafted, "/agreements/" + drafted.id(), views.of(drafted.state()));
    }

    /** Corrects what is said of an agreement; what its parties did stays. */
    @PatchMapping("/{id}")
    ResponseEntity<AgreementView> correct(
            @PathVariable AgreementId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        Agreement current = agreements.get(id).state();
        authority.require(caller, Owners.of(current));
        CorrectionBody corrected = patch.apply(CorrectionBody.of(current));
        return shown(agreements.correct(command, id, corrected.correct()));
    }

    /** Invites more parties. One that is there already is refused. */
    @PostMapping("/{id}/parties")
    ResponseEntity<AgreementView> invite(
            @PathVariable AgreementId id,
            @Valid @RequestBody PartiesBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, Owners.of(agreements.get(id).state()));
        return shown(agreements.invite(command, id, InvitationBody.invitations(body.parties())));
    }

    private ResponseEntity<AgreementView> shown(Stored<Agreement> stored) {
        return Replies.joined(stored, views.of(stored.state()));
    }
}
