package lat.cabildo.directory;

import java.util.stream.Stream;
import lat.cabildo.directory.application.SampleApplications;
import lat.cabildo.directory.erasure.SampleErasures;
import lat.cabildo.directory.importing.SampleImports;
import lat.cabildo.directory.mandate.SampleMandates;
import lat.cabildo.directory.membership.SampleMemberships;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.SamplePeople;
import lat.cabildo.directory.post.SamplePosts;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class DirectoryContractTests {

    @TestFactory
    Stream<DynamicTest> describesItsTopics() {
        return Contracts.of("directory")
                .asyncApi(
                        SampleOrganizations.TYPE,
                        SamplePeople.TYPE,
                        SamplePosts.TYPE,
                        SampleMandates.TYPE,
                        SampleMemberships.TYPE,
                        SampleApplications.TYPE,
                        SampleImports.TYPE,
                        SampleErasures.TYPE);
    }
}
