package lat.cabildo.notifications.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** On a store, with several who want the same; nobody dispatches here. */
@ServiceTest
@TestPropertySource(
        properties = {"cabildo.notifications.sending.poll=1h", "spring.cloud.function.definition=directory"})
class DeliveriesIT {
    private static final Instant FAR = Instant.parse("2199-01-01T00:00:00Z");

    private final Deliveries deliveries;

    DeliveriesIT(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Test
    void isPlannedOnceHoweverOftenItIsTried() throws Exception {
        Addressee to = addressee();
        Told told = told("1");
        DeliveryId id = DeliveryId.of(to.subscription(), told.occasion());

        all(IntStream.range(0, 8)
                .<Callable<Void>>mapToObj(each -> () -> {
                    deliveries.plan(command("plan:" + id.value()), to, told);
                    return null;
                })
                .toList());
        deliveries.plan(command("plan again"), to, told);

        assertThat(deliveries.of(to.subscription(), null, PageRequest.first()).items())
                .extracting(Stored::version)
                .containsExactly(1L);
    }

    @Test
    void isBegunByOneOfMany() throws Exception {
        DeliveryId id = planned(addressee(), "2");

        List<Stored<Delivery>> begun = all(IntStream.range(0, 8)
                .<Callable<Stored<Delivery>>>mapToObj(each -> () -> {
                    String token = UlidCreator.getUlid().toString();
                    return deliveries.change(
                            command("begin:" + token), id, delivery -> delivery.begin(token, FAR, FAR));
                })
                .toList());

        assertThat(begun)
                .extracting(each -> each.state().attempts().made())
                .containsOnly(begun.getFirst().state().attempts().made());
        assertThat(deliveries.get(id).state().attempts().made()).hasSize(1);
    }

    @Test
    void isFoundWhenItIsDueAndByItsStatus() {
        Addressee to = addressee();
        DeliveryId later = planned(to, "later");
        DeliveryId done = planned(to, "done");
        deliveries.change(command("skip:" + done), done, each -> each.skip(Reason.SUBSCRIPTION_ENDED));

        assertThat(due(FAR)).contains(later).doesNotContain(done);
        assertThat(due(FAR.minusSeconds(1))).doesNotContain(later, done);
        assertThat(deliveries
                        .of(to.subscription(), DeliveryStatus.SKIPPED, PageRequest.first())
                        .items())
                .extracting(each -> each.state().id())
                .containsExactly(done);
        assertThat(deliveries
                        .ownedBy(List.of(to.owner()), DeliveryStatus.PLANNED, PageRequest.first())
                        .items())
                .extracting(each -> each.state().id())
                .contains(later);
    }

    @Test
    void comesBackAsItWas() {
        DeliveryId id = planned(addressee(), "3");
        Delivery sent = deliveries
                .change(command("begin:" + id), id, each -> each.begin("token", FAR, FAR.plus(Duration.ofMinutes(5))))
                .state()
                .settle("token", Verdict.notTaken(Reason.TIMED_OUT, 421), FAR, FAR.plusSeconds(10))
                .state();
        deliveries.change(
                command("settle:" + id),
                id,
                each -> each.settle("token", Verdict.notTaken(Reason.TIMED_OUT, 421), FAR, FAR.plusSeconds(10)));

        assertThat(deliveries.get(id).state()).isEqualTo(sent);
    }

    private DeliveryId planned(Addressee to, String occasion) {
        Told told = told(occasion);
        DeliveryId id = DeliveryId.of(to.subscription(), told.occasion());
        deliveries.plan(command("plan:" + id.value()), to, told);
        return id;
    }

    private List<DeliveryId> due(Instant at) {
        return deliveries.due(Channel.EMAIL, at, 500).stream().map(Delivery::id).toList();
    }

    private static Addressee addressee() {
        return new Addressee(
                new SubscriptionId("sub_" + UlidCreator.getUlid()), SampleSubscriptions.AME, Channel.EMAIL);
    }

    private static Told told(String occasion) {
        return new Told(new OccasionId(occasion), "lat.cabildo.directory.organization.renamed.v1", "org", FAR);
    }

    private static Command command(String id) {
        return new Command(id, Actor.service("test"), FAR, null, new Trace("test", null, null));
    }

    private static <T> List<T> all(List<Callable<T>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(tasks)) {
                results.add(each.get());
            }
            return results;
        }
    }
}
