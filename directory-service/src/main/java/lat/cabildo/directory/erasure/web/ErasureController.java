package lat.cabildo.directory.erasure.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.directory.erasure.Confirmation;
import lat.cabildo.directory.erasure.Erasure;
import lat.cabildo.directory.erasure.ErasureId;
import lat.cabildo.directory.erasure.ErasureProperties;
import lat.cabildo.directory.erasure.Erasures;
import lat.cabildo.directory.erasure.Remains;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {
    private final Erasures erasures;
    private final Remains remains;
    private final People people;
    private final Organizations organizations;
    private final Authority authority;
    private final ErasureProperties properties;
    private final BackboneProperties backbone;

    ErasureController(
            Erasures erasures,
            Remains remains,
            People people,
            Organizations organizations,
            Authority authority,
            ErasureProperties properties,
            BackboneProperties backbone) {
        this.erasures = erasures;
        this.remains = remains;
        this.people = people;
        this.organizations = organizations;
        this.authority = authority;
        this.properties = properties;
        this.backbone = backbone;
    }

    /**
     * Erases a person for ever, under this id and all that were merged into it, and answers with the receipt. Mandates
     * end, and only ids and dates are left of them. Asked again, it answers with the same receipt.
     */
    @PostMapping("/people/{id}/erase")
    ResponseEntity<ReceiptView> erasePerson(
            @PathVariable PersonId id, @Valid @RequestBody EraseBody body, @IfMatch Command command, Caller caller) {
        Optional<Stored<Person>> record = people.find(id);
        OrganizationId keeper = record.isPresent()
                ? record.get().state().details().keeper()
                : erasures.of(id)
                        .orElseThrow(() -> new StoreRefusal.UnknownId(id.value()))
                        .state()
                        .keeper();
        authority.require(caller, organizations.ownersOf(keeper));
        return shown(erasures.erase(command, id, body.reason()));
    }

    /** The receipt of an erasure; rooms are looked into when it is asked for. */
    @GetMapping("/erasures/{id}")
    ResponseEntity<ReceiptView> getErasure(@PathVariable ErasureId id) {
        return shown(erasures.get(id));
    }

    /** The erasure of one person, if there was one. */
    @GetMapping("/erasures")
    Map<String, List<ReceiptView>> listErasures(@RequestParam PersonId person) {
        return Map.of(
                "items",
                erasures.of(person).map(Stored::state).map(this::view).stream().toList());
    }

    /** Says that a consumer keeps no copy any more: the client for itself, or the secretariat for anyone. */
    @PostMapping("/erasures/{id}/confirm")
    ResponseEntity<ReceiptView> confirmErasure(
            @PathVariable ErasureId id, @Valid @RequestBody ConfirmBody body, @IfMatch Command command, Caller caller) {
        String client = caller.actor().client();
        if (!client.equals(body.consumer())) {
            authority.requireSecretariat(caller);
        }
        Confirmation confirmation = new Confirmation(body.consumer(), client, command.at());
        return shown(erasures.change(command, id, erasure -> erasure.confirm(confirmation)));
    }

    private ResponseEntity<ReceiptView> shown(Stored<Erasure> stored) {
        return Replies.joined(stored, view(stored.state()));
    }

    private ReceiptView view(Erasure erasure) {
        return ReceiptView.of(erasure, remains.of(erasure), properties, backbone.changesKept());
    }
}
