package lat.cabildo.directory.importing.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportEvent;
import lat.cabildo.directory.importing.SampleImports;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ImportContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Import, ImportEvent> contract =
                Contracts.of("directory").aggregate(SampleImports.TYPE, new ImportMessages(), ImportEvent.class);
        SampleImports.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }
}
