package lat.cabildo.notifications.delivery.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.DeliveryEvent;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryErased;
import lat.cabildo.notifications.delivery.SampleDeliveries;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DeliveryContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Delivery, DeliveryEvent> contract = Contracts.of("notifications")
                .aggregate(SampleDeliveries.TYPE, new DeliveryMessages(), DeliveryEvent.class);
        SampleDeliveries.decisions()
                .forEach(each -> contract.sample(Objects.requireNonNull(each.event()), each.state()));
        return contract.sample(new DeliveryErased(
                        SampleDeliveries.decisions().getFirst().state().id()))
                .tests();
    }
}
