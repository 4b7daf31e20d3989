package lat.cabildo.directory.application.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.application.Application;
import lat.cabildo.directory.application.ApplicationEvent;
import lat.cabildo.directory.application.SampleApplications;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ApplicationContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Application, ApplicationEvent> contract = Contracts.of("directory")
                .aggregate(SampleApplications.TYPE, new ApplicationMessages(), ApplicationEvent.class);
        SampleApplications.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }
}
