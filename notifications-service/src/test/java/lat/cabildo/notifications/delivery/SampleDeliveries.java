package lat.cabildo.notifications.delivery;

import java.time.Instant;
import java.util.List;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Decision;

/** AME is told by e-mail, and FLACMA by webhook, that Cuenca has another name. */
public final class SampleDeliveries {
    public static final AggregateType<DeliveryId, Delivery, DeliveryEvent> TYPE = Deliveries.TYPE;

    static final Instant NOW = SampleSubscriptions.NOW;
    static final Instant DOUBT = NOW.plusSeconds(300);
    static final String TOKEN = "01JPAQTOKEN0000000000000001";

    private SampleDeliveries() {}

    static Delivery email() {
        return planned(SampleSubscriptions.email()).state();
    }

    static Delivery webhook() {
        return planned(SampleSubscriptions.webhook()).state();
    }

    static Delivery sending(Delivery planned) {
        return planned.begin(TOKEN, NOW, DOUBT).state();
    }

    /** One decision for each domain event. */
    public static List<Decision<Delivery, DeliveryEvent>> decisions() {
        Delivery sent = sending(email());
        Decision<Delivery, DeliveryEvent> failed =
                sent.settle(TOKEN, Verdict.refused(Reason.PERMANENTLY_REFUSED, 550), NOW, null);
        return List.of(
                planned(SampleSubscriptions.email()),
                email().begin(TOKEN, NOW, DOUBT),
                sent.settle(TOKEN, Verdict.accepted(250), NOW.plusSeconds(1), null),
                sending(webhook())
                        .settle(
                                TOKEN,
                                Verdict.notTaken(Reason.TEMPORARILY_REFUSED, 503),
                                NOW.plusSeconds(1),
                                NOW.plusSeconds(11)),
                failed,
                sent.doubt(DOUBT),
                email().skip(Reason.SUBSCRIPTION_PAUSED),
                failed.state().retry(NOW.plusSeconds(60)));
    }

    private static Decision<Delivery, DeliveryEvent> planned(Subscription subscription) {
        return Delivery.plan(
                new Addressee(
                        subscription.id(),
                        subscription.owner(),
                        subscription.recipient().channel()),
                new Told(
                        new OccasionId("org_01JGZ0000000000000000000CE@7"),
                        "lat.cabildo.directory.organization.renamed.v1",
                        "org_01JGZ0000000000000000000CE",
                        NOW.minusSeconds(2)),
                NOW);
    }
}
