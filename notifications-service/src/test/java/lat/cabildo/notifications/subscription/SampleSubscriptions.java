package lat.cabildo.notifications.subscription;

import java.time.Instant;
import java.util.List;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.keys.SampleKeys;
import lat.cabildo.notifications.keys.Vault;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;

/** AME and FLACMA want to be told. */
public final class SampleSubscriptions {
    public static final AggregateType<SubscriptionId, Subscription, SubscriptionEvent> TYPE = Subscriptions.TYPE;

    public static final OrganizationId AME = new OrganizationId("org_01JGZ0000000000000000000AM");
    public static final OrganizationId FLACMA = new OrganizationId("org_01JGZ0000000000000000000FM");
    public static final String RENAMED = "type:lat.cabildo.directory.organization.renamed.v1";
    public static final Instant NOW = Instant.parse("2025-03-14T15:09:26Z");
    public static final WebhookSecret SECRET = new WebhookSecret("whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    public static final Vault VAULT = SampleKeys.vault();
    private static final SealedSecret SEALED = VAULT.seal(SECRET);

    private SampleSubscriptions() {}

    /** An e-mail to AME, outside ASCII, about its members in Ecuador. */
    public static Subscription email() {
        return state(Subscription.create(
                new SubscriptionId("sub_01JPAQ00000000000000000001"),
                AME,
                new Filter(List.of("member-of:" + AME.value(), "country:EC")),
                Recipient.email(new MailAddress("dirección.cooperación@ame.gob.ec")),
                Language.ES));
    }

    /** A webhook of FLACMA about renamed organizations. */
    public static Subscription webhook() {
        return state(Subscription.create(
                new SubscriptionId("sub_01JPAQ00000000000000000002"),
                FLACMA,
                new Filter(List.of(RENAMED)),
                Recipient.webhook(new WebhookUrl("https://hooks.flacma.example/cabildo"), SEALED),
                Language.EN));
    }

    /** One decision for each domain event. */
    public static List<Decision<Subscription, SubscriptionEvent>> decisions() {
        Subscription email = email();
        Decision<Subscription, SubscriptionEvent> created =
                Subscription.create(email.id(), AME, email.filter(), email.recipient(), Language.ES);
        Decision<Subscription, SubscriptionEvent> paused = email.pause();
        return List.of(
                created,
                email.change(new ChangeSubscription(
                        new Filter(List.of("member-of:" + AME.value())),
                        Language.PT,
                        new MailAddress("cooperacion@ame.gob.ec"),
                        null)),
                paused,
                paused.state().resume(),
                webhook().rotateSecret(VAULT.seal(WebhookSecret.generate()), NOW),
                webhook().end(EndReason.RECEIVER_GONE));
    }

    private static Subscription state(Decision<Subscription, SubscriptionEvent> decision) {
        return decision.state();
    }
}
