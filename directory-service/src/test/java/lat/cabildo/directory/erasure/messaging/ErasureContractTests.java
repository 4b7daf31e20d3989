package lat.cabildo.directory.erasure.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.erasure.Erasure;
import lat.cabildo.directory.erasure.ErasureEvent;
import lat.cabildo.directory.erasure.SampleErasures;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ErasureContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Erasure, ErasureEvent> contract =
                Contracts.of("directory").aggregate(SampleErasures.TYPE, new ErasureMessages(), ErasureEvent.class);
        SampleErasures.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }
}
