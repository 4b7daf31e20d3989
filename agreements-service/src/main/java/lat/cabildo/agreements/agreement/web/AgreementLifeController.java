package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Valid;
import java.util.List;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.AgreementId;
import lat.cabildo.agreements.agreement.Agreements;
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

/**
 * What parties do and what becomes of an agreement. Acts stand on their own: many may adhere at the same time, none
 * needs to have seen what the others did.
 */
@RestController
@RequestMapping("/agreements/{id}")
class AgreementLifeController {
    private final Agreements agreements;
    private final AgreementViews views;
    private final Authority authority;

    AgreementLifeController(Agreements agreements, AgreementViews views, Authority authority) {
        this.agreements = agreements;
        this.views = views;
        this.authority = authority;
    }

    /** A party acts here and now. The signer must hold, on that day, a post that may sign for the party. */
    @PostMapping("/acts/perform")
    ResponseEntity<AgreementView> perform(
            @PathVariable AgreementId id, @Valid @RequestBody PerformBody body, Command command, Caller caller) {
        authority.require(caller, body.organization().value());
        return shown(agreements.perform(command, id, body.perform(command)));
    }

    /** Records from a source what a party did elsewhere; signer and day may be missing. It is marked as unverified. */
    @PostMapping("/acts/record")
    ResponseEntity<AgreementView> record(
            @PathVariable AgreementId id, @Valid @RequestBody RecordBody body, Command command, Caller caller) {
        authority.require(caller, stewards(id));
        return shown(agreements.record(command, id, body.record()));
    }

    /** Records from a source that the agreement was signed as a whole. */
    @PostMapping("/record-signing")
    ResponseEntity<AgreementView> recordSigning(
            @PathVariable AgreementId id,
            @Valid @RequestBody SigningBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, stewards(id));
        return shown(
                agreements.recordSigning(command, id, body.on(), body.source().toSource()));
    }

    /** Says since when the agreement is in force. */
    @PostMapping("/enter-into-force")
    ResponseEntity<AgreementView> enterIntoForce(
            @PathVariable AgreementId id, @Valid @RequestBody EntryBody body, @IfMatch Command command, Caller caller) {
        authority.require(caller, stewards(id));
        return shown(agreements.enterIntoForce(command, id, body.on()));
    }

    /** Ends an agreement and says why. */
    @PostMapping("/end")
    ResponseEntity<AgreementView> end(
            @PathVariable AgreementId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        authority.require(caller, stewards(id));
        return shown(agreements.end(command, id, body.end()));
    }

    /** Says at which event something of the agreement happened, such as its signing. */
    @PostMapping("/link-event")
    ResponseEntity<AgreementView> link(
            @PathVariable AgreementId id,
            @Valid @RequestBody EventLinkBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, stewards(id));
        return shown(agreements.link(command, id, body.link()));
    }

    /** Takes such a link away. */
    @PostMapping("/unlink-event")
    ResponseEntity<AgreementView> unlink(
            @PathVariable AgreementId id,
            @Valid @RequestBody EventLinkBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, stewards(id));
        return shown(agreements.unlink(command, id, body.link()));
    }

    private List<String> stewards(AgreementId id) {
        return Owners.of(agreements.get(id).state());
    }

    private ResponseEntity<AgreementView> shown(Stored<Agreement> stored) {
        return Replies.joined(stored, views.of(stored.state()));
    }
}
