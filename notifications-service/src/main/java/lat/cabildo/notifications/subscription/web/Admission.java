package lat.cabildo.notifications.subscription.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.notifications.directory.OrganizationCopy;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.PlainWebhook;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.UnknownOrganization;
import lat.cabildo.notifications.subscription.WebhookRules;
import lat.cabildo.notifications.subscription.WebhookUrl;
import lat.cabildo.platform.replica.Replica;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a subscription names must be known here, and its webhook encrypted unless a setting says otherwise. */
@Component
class Admission {
    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final WebhookRules rules;

    Admission(Replica<OrganizationId, OrganizationCopy> organizations, WebhookRules rules) {
        this.organizations = organizations;
        this.rules = rules;
    }

    void requireOwner(OrganizationId owner) {
        requireKnown(Map.of("/owner", owner));
    }

    void requireFilter(List<String> keys) {
        Map<String, OrganizationId> named = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            String value = keys.get(i).substring(keys.get(i).indexOf(':') + 1);
            if (OrganizationId.isValid(value)) {
                named.put("/filter/" + i, new OrganizationId(value));
            }
        }
        requireKnown(named);
    }

    void requireEncrypted(@Nullable String url) {
        if (url != null && !rules.allows(new WebhookUrl(url))) {
            throw new PlainWebhook();
        }
    }

    private void requireKnown(Map<String, OrganizationId> named) {
        Map<OrganizationId, ?> known = organizations.resolve(named.values());
        named.forEach((pointer, id) -> {
            if (!known.containsKey(id)) {
                throw new UnknownOrganization(pointer, id.value());
            }
        });
    }
}
