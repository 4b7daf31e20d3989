package lat.cabildo.agreements;

import java.util.stream.Stream;
import lat.cabildo.agreements.agreement.SampleAgreements;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class AgreementsContractTests {

    @TestFactory
    Stream<DynamicTest> describesItsTopics() {
        return Contracts.of("agreements").asyncApi(SampleAgreements.TYPE);
    }
}
