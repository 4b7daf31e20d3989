package lat.cabildo.events.registration.messaging;

import static lat.cabildo.events.registration.SampleRegistrations.ID;
import static lat.cabildo.events.registration.SampleRegistrations.confirmed;
import static lat.cabildo.events.registration.SampleRegistrations.waitlisted;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import lat.cabildo.events.event.Samples;
import lat.cabildo.events.registration.Registration;
import lat.cabildo.events.registration.RegistrationCancelled;
import lat.cabildo.events.registration.RegistrationChange;
import lat.cabildo.events.registration.RegistrationConfirmed;
import lat.cabildo.events.registration.RegistrationErased;
import lat.cabildo.events.registration.RegistrationPromoted;
import lat.cabildo.events.registration.RegistrationStatus;
import lat.cabildo.events.registration.RegistrationWaitlisted;
import lat.cabildo.events.registration.Registrations;
import lat.cabildo.platform.aggregate.WireFormat;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RegistrationContractTests {
    private final RegistrationMessages messages = new RegistrationMessages();

    @TestFactory
    Stream<DynamicTest> publishesWhatWasAgreed() {
        Registration cancelled = new Registration(
                ID,
                Samples.WEBINAR,
                RegistrationStatus.CANCELLED,
                confirmed().registrant(),
                confirmed().organization(),
                2,
                confirmed().since(),
                "cmd_1");
        return Contracts.of("events")
                .aggregate(Registrations.TYPE, messages, RegistrationChange.class)
                .sample(new RegistrationConfirmed(ID, Samples.WEBINAR, 2), confirmed())
                .sample(new RegistrationWaitlisted(ID, Samples.WEBINAR, 2), waitlisted())
                .sample(new RegistrationPromoted(ID, Samples.WEBINAR, 2), confirmed())
                .sample(new RegistrationCancelled(ID, Samples.WEBINAR, 2), cancelled)
                .sample(new RegistrationErased(ID))
                .tests();
    }

    @Test
    void keepsWhoItIsOffThePublicTopics() {
        byte[] data = WireFormat.data(
                messages.change(new RegistrationConfirmed(ID, Samples.WEBINAR, 2)), messages.state(confirmed()));

        assertThat(new String(data, StandardCharsets.UTF_8)).doesNotContain("Llerena", "@");
    }
}
