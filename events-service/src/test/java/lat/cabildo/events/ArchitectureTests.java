package lat.cabildo.events;

import java.util.stream.Stream;
import lat.cabildo.platform.test.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTests {

    @TestFactory
    Stream<DynamicTest> keepsTheRulesOfTheHouse() {
        return HouseRules.of("lat.cabildo.events").tests();
    }
}
