package lat.cabildo.notifications.delivery.web;

import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.delivery.DeliveryStatus;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading deliveries and asking for another try: for whoever acts for the subscription's owner. */
@RestController
@RequestMapping("/deliveries")
class DeliveryController {
    private final Deliveries deliveries;
    private final Subscriptions subscriptions;
    private final Authority authority;

    DeliveryController(Deliveries deliveries, Subscriptions subscriptions, Authority authority) {
        this.deliveries = deliveries;
        this.subscriptions = subscriptions;
        this.authority = authority;
    }

    /** One delivery with its attempts. */
    @GetMapping("/{id}")
    ResponseEntity<DeliveryView> get(@PathVariable DeliveryId id, Caller caller) {
        Stored<Delivery> stored = owned(id, caller);
        return Replies.ok(stored, DeliveryView.of(stored.state()));
    }

    /** Without a subscription: all for the secretariat, those of its own organizations for others. */
    @GetMapping
    ResponseEntity<Map<String, List<DeliveryView>>> list(
            @RequestParam @Nullable SubscriptionId subscription,
            @RequestParam
                    @Nullable
                    @Pattern(regexp = "^(planned|sending|postponed|delivered|failed|uncertain|skipped)$")
                    String status,
            PageRequest request,
            Caller caller) {
        DeliveryStatus wanted = status == null ? null : DeliveryStatus.valueOf(status.toUpperCase(Locale.ROOT));
        return Replies.page(page(subscription, wanted, request, caller).map(each -> DeliveryView.of(each.state())));
    }

    /** Tries once more what failed, was skipped or is uncertain; an e-mail keeps its Message-ID. */
    @PostMapping("/{id}/retry")
    ResponseEntity<DeliveryView> retry(@PathVariable DeliveryId id, @IfMatch Command command, Caller caller) {
        owned(id, caller);
        Stored<Delivery> stored = deliveries.retry(command, id);
        return Replies.ok(stored, DeliveryView.of(stored.state()));
    }

    private Page<Stored<Delivery>> page(
            @Nullable SubscriptionId subscription,
            @Nullable DeliveryStatus status,
            PageRequest request,
            Caller caller) {
        if (subscription != null) {
            authority.require(
                    caller, subscriptions.get(subscription).state().owner().value());
            return deliveries.of(subscription, status, request);
        }
        return caller.secretariat()
                ? deliveries.page(status, request)
                : deliveries.ownedBy(OrganizationId.valid(caller.actsFor()), status, request);
    }

    private Stored<Delivery> owned(DeliveryId id, Caller caller) {
        Stored<Delivery> stored = deliveries.get(id);
        authority.require(caller, stored.state().to().owner().value());
        return stored;
    }
}
