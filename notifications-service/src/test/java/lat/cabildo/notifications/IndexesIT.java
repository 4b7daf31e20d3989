package lat.cabildo.notifications;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.DeliveryStatus;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.security.Reach;
import lat.cabildo.platform.test.QueryPlans;
import lat.cabildo.platform.test.ServiceTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.TestPropertySource;

/** Every query has its index, the look-ups in copies included. */
@ServiceTest
@Import(QueryPlans.class)
@TestPropertySource(properties = "cabildo.notifications.sending.poll=1h")
class IndexesIT {
    private static final OrganizationId ORGANIZATION = new OrganizationId("org_" + UlidCreator.getUlid());
    private static final SubscriptionId SUBSCRIPTION = new SubscriptionId("sub_" + UlidCreator.getUlid());
    private static final Instant THEN = Instant.parse("2025-03-14T15:09:26Z");
    private static final PageRequest PAGE = new PageRequest(10, null);

    private final QueryPlans plans;
    private final MongoDatabaseFactory store;
    private final Subscriptions subscriptions;
    private final Deliveries deliveries;
    private final Occasions occasions;
    private final Reach reach;

    IndexesIT(
            QueryPlans plans,
            MongoDatabaseFactory store,
            Subscriptions subscriptions,
            Deliveries deliveries,
            Occasions occasions,
            Reach reach) {
        this.plans = plans;
        this.store = store;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.occasions = occasions;
        this.reach = reach;
    }

    @TestFactory
    Stream<DynamicTest> isAnsweredByAnIndex() {
        return Stream.of(
                test("subscriptions for keys", () -> subscriptions.matching(Set.of("country:EC", "theme:water"))),
                test("subscriptions of owners", () -> subscriptions.ownedBy(List.of(ORGANIZATION), PAGE)),
                test("all subscriptions", () -> subscriptions.page(PAGE)),
                test("deliveries that are due", () -> deliveries.due(Channel.EMAIL, THEN, 10)),
                test("deliveries of a subscription", () -> deliveries.of(SUBSCRIPTION, DeliveryStatus.FAILED, PAGE)),
                test("deliveries of owners", () -> deliveries.ownedBy(List.of(ORGANIZATION), null, PAGE)),
                test("all deliveries", () -> deliveries.page(null, PAGE)),
                test("deliveries of a status", () -> deliveries.page(DeliveryStatus.FAILED, PAGE)),
                test("occasions to forget", () -> occasions.forget(Set.of(ORGANIZATION.value()))),
                test("the past to forget", () -> occasions.forgetBefore(ORGANIZATION.value(), 7)),
                test("old occasions", () -> occasions.deleteBefore(THEN)),
                test("old deliveries", () -> deliveries.toldBefore(THEN, 10)),
                test(
                        "who speaks for whom",
                        () -> reach.covers(Set.of("org_" + UlidCreator.getUlid()), ORGANIZATION.value())));
    }

    private DynamicTest test(String what, Runnable looking) {
        return DynamicTest.dynamicTest(what, () -> plans.requireIndexes(store.getMongoDatabase(), looking));
    }
}
