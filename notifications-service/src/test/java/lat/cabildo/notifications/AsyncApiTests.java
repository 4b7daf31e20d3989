package lat.cabildo.notifications;

import java.util.stream.Stream;
import lat.cabildo.notifications.delivery.SampleDeliveries;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AsyncApiTests {

    @TestFactory
    Stream<DynamicTest> tellsOfEveryTopic() {
        return Contracts.of("notifications").asyncApi(SampleSubscriptions.TYPE, SampleDeliveries.TYPE);
    }
}
