package lat.cabildo.directory.organization.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationEvent;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class OrganizationContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Organization, OrganizationEvent> contract = Contracts.of("directory")
                .aggregate(SampleOrganizations.TYPE, new OrganizationMessages(), OrganizationEvent.class);
        SampleOrganizations.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }
}
