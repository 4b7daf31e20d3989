package lat.cabildo.directory;

import java.util.stream.Stream;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DirectoryContractTests {

    @TestFactory
    Stream<DynamicTest> describesItsTopics() {
        return Contracts.of("directory").asyncApi(SampleOrganizations.TYPE);
    }
}
