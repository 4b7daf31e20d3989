package lat.cabildo.directory.membership.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipEvent;
import lat.cabildo.directory.membership.SampleMemberships;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MembershipContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Membership, MembershipEvent> contract = Contracts.of("directory")
                .aggregate(SampleMemberships.TYPE, new MembershipMessages(), MembershipEvent.class);
        SampleMemberships.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }
}
