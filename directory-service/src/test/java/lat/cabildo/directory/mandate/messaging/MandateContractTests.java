package lat.cabildo.directory.mandate.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateEvent;
import lat.cabildo.directory.mandate.SampleMandates;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MandateContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Mandate, MandateEvent> contract =
                Contracts.of("directory").aggregate(SampleMandates.TYPE, new MandateMessages(), MandateEvent.class);
        SampleMandates.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }
}
