package lat.cabildo.notifications;

import java.util.stream.Stream;
import lat.cabildo.platform.test.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> keepsTheMannersOfTheHouse() {
        return HouseRules.of("lat.cabildo.notifications").tests();
    }
}
