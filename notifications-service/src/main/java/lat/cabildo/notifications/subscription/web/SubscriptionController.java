package lat.cabildo.notifications.subscription.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.subscription.ChangeSubscription;
import lat.cabildo.notifications.subscription.Filter;
import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.notifications.subscription.Recipient;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.notifications.subscription.Subscriptions;
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
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Making, reading and changing subscriptions: for whoever acts for their owner. */
@RestController
@RequestMapping("/subscriptions")
class SubscriptionController {
    private final Subscriptions subscriptions;
    private final Admission admission;
    private final SecretReplies secrets;
    private final Authority authority;

    SubscriptionController(
            Subscriptions subscriptions, Admission admission, SecretReplies secrets, Authority authority) {
        this.subscriptions = subscriptions;
        this.admission = admission;
        this.secrets = secrets;
        this.authority = authority;
    }

    /**
     * Subscribes. The filter is a list of keys: {@code org:<id>}, {@code member-of:<id>}, {@code theme:<name>},
     * {@code country:<ISO 3166-1>}, {@code type:<CloudEvents type>}. Of one dimension any may match, of several each
     * must. A webhook's secret is shown here and never again.
     */
    @PostMapping
    ResponseEntity<SubscriptionView> create(@Valid @RequestBody NewSubscription body, Command command, Caller caller) {
        admission.requireOwner(body.owner());
        authority.require(caller, body.owner().value());
        admission.requireFilter(body.filter());
        admission.requireEncrypted(body.channel().url());
        SubscriptionId id = new SubscriptionId(command.newId("sub"));
        Recipient recipient = body.channel().recipient(secrets.vault());
        Language language = Language.valueOf(body.language().toUpperCase(Locale.ROOT));
        Stored<Subscription> stored = subscriptions.create(
                command,
                id,
                () -> Subscription.create(id, body.owner(), new Filter(body.filter()), recipient, language));
        return secrets.created(stored, "/subscriptions/" + id.value(), caller);
    }

    /** One subscription; its address is masked without scope {@code notifications:contacts}. */
    @GetMapping("/{id}")
    ResponseEntity<SubscriptionView> get(@PathVariable SubscriptionId id, Caller caller) {
        Stored<Subscription> stored = owned(id, caller);
        return Replies.ok(stored, SubscriptionView.of(stored.state(), caller));
    }

    /** Without an owner: all for the secretariat, those of its own organizations for others. */
    @GetMapping
    ResponseEntity<Map<String, List<SubscriptionView>>> list(
            @RequestParam @Nullable OrganizationId owner, PageRequest request, Caller caller) {
        return Replies.page(page(owner, request, caller).map(each -> SubscriptionView.of(each.state(), caller)));
    }

    /** Changes the filter, the language, or where it goes. */
    @PatchMapping("/{id}")
    ResponseEntity<SubscriptionView> change(
            @PathVariable SubscriptionId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        Stored<Subscription> seen = owned(id, caller);
        SubscriptionFields fields = patch.apply(SubscriptionFields.of(seen.state()));
        admission.requireFilter(fields.filter());
        admission.requireEncrypted(fields.url());
        ChangeSubscription change = fields.command();
        Stored<Subscription> stored = subscriptions.change(command, id, subscription -> subscription.change(change));
        return Replies.ok(stored, SubscriptionView.of(stored.state(), caller));
    }

    private Page<Stored<Subscription>> page(@Nullable OrganizationId owner, PageRequest request, Caller caller) {
        if (owner != null) {
            authority.require(caller, owner.value());
            return subscriptions.ownedBy(List.of(owner), request);
        }
        return caller.secretariat()
                ? subscriptions.page(request)
                : subscriptions.ownedBy(OrganizationId.valid(caller.actsFor()), request);
    }

    private Stored<Subscription> owned(SubscriptionId id, Caller caller) {
        Stored<Subscription> stored = subscriptions.get(id);
        authority.require(caller, stored.state().owner().value());
        return stored;
    }
}
