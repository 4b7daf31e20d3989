package lat.cabildo.notifications.subscription.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.SubscriptionEvent;
import lat.cabildo.platform.aggregate.WireFormat;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SubscriptionContractTests {
    private final SubscriptionMessages messages = new SubscriptionMessages();

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Subscription, SubscriptionEvent> contract =
                Contracts.of("notifications").aggregate(SampleSubscriptions.TYPE, messages, SubscriptionEvent.class);
        SampleSubscriptions.decisions()
                .forEach(each -> contract.sample(Objects.requireNonNull(each.event()), each.state()));
        return contract.tests();
    }

    @Test
    void neverPublishesAddressesUrlsOrSecrets() {
        assertThat(SampleSubscriptions.decisions())
                .allSatisfy(each -> assertThat(new String(
                                WireFormat.data(
                                        messages.change(Objects.requireNonNull(each.event())),
                                        messages.state(each.state())),
                                StandardCharsets.UTF_8))
                        .doesNotContain("@", "http", "whsec"));
    }
}
