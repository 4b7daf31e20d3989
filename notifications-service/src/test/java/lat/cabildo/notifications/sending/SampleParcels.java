package lat.cabildo.notifications.sending;

import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.subscription.Filter;
import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.notifications.subscription.MailAddress;
import lat.cabildo.notifications.subscription.Recipient;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.WebhookUrl;
import lat.cabildo.notifications.texts.SampleOccasions;
import lat.cabildo.notifications.texts.Teller;

/** Cuenca has another name. */
public final class SampleParcels {
    public static final Occasion RENAMED = SampleOccasions.renamed("Cuenca", "Santa Ana de los Ríos de Cuenca");
    public static final DeliveryId ID =
            DeliveryId.of(SampleSubscriptions.email().id(), RENAMED.id());

    private SampleParcels() {}

    /** Tells without knowing any names but those that the occasion has itself. */
    public static Teller teller() {
        return SampleOccasions.teller();
    }

    public static Parcel toAddress(String address) {
        return parcel(Recipient.email(new MailAddress(address)));
    }

    public static Parcel toUrl(String url) {
        return parcel(
                Recipient.webhook(new WebhookUrl(url), SampleSubscriptions.VAULT.seal(SampleSubscriptions.SECRET)));
    }

    private static Parcel parcel(Recipient recipient) {
        Filter filter = SampleSubscriptions.email().filter();
        Subscription subscription = Subscription.create(
                        SampleSubscriptions.email().id(), SampleSubscriptions.AME, filter, recipient, Language.ES)
                .state();
        return new Parcel(ID, RENAMED, subscription);
    }
}
