package lat.cabildo.directory.person.messaging;

import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonEvent;
import lat.cabildo.directory.person.PersonEvent.PersonErased;
import lat.cabildo.directory.person.SamplePeople;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PersonContractTests {

    @TestFactory
    Stream<DynamicTest> publishesWhatItHasAgreedTo() {
        AggregateContract<Person, PersonEvent> contract =
                Contracts.of("directory").aggregate(SamplePeople.TYPE, new PersonMessages(), PersonEvent.class);
        SamplePeople.decisions()
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.sample(new PersonErased(SamplePeople.ORELLANA_ID)).tests();
    }
}
