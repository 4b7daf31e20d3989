package lat.cabildo.events;

import java.util.stream.Stream;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.registration.Registrations;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AsyncApiTests {

    @TestFactory
    Stream<DynamicTest> tellsOfEveryTopic() {
        return Contracts.of("events").asyncApi(CivicEvents.TYPE, Registrations.TYPE);
    }
}
