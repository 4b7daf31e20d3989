package lat.cabildo.events.registration;

import static lat.cabildo.events.registration.SampleRegistrations.FOR_TWO;
import static lat.cabildo.events.registration.SampleRegistrations.ID;
import static lat.cabildo.events.registration.SampleRegistrations.JUNE_1;
import static lat.cabildo.events.registration.SampleRegistrations.LLERENA;
import static lat.cabildo.events.registration.SampleRegistrations.confirmed;
import static lat.cabildo.events.registration.SampleRegistrations.waitlisted;
import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.Samples;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class RegistrationTests {

    @Test
    void isConfirmedWithSeats() {
        Decision<Registration, RegistrationChange> decision =
                Registration.register(ID, Samples.WEBINAR, FOR_TWO, JUNE_1, "cmd_1");

        assertThat(decision.event()).isEqualTo(new RegistrationConfirmed(ID, Samples.WEBINAR, 2));
        assertThat(decision.state().holds("cmd_1")).isTrue();
        assertThat(decision.steps()).isEmpty();
    }

    @Test
    void waitsWithoutSeatsAndHasTheLineLookedAt() {
        Decision<Registration, RegistrationChange> decision =
                Registration.register(ID, Samples.WEBINAR, FOR_TWO, JUNE_1, null);

        assertThat(decision.event()).isEqualTo(new RegistrationWaitlisted(ID, Samples.WEBINAR, 2));
        assertThat(decision.state().status()).isEqualTo(RegistrationStatus.WAITLISTED);
        assertThat(decision.steps()).containsExactly(CivicEvent.SETTLE_SEATS);
    }

    @Test
    void isPromotedWhileItWaits() {
        Decision<Registration, RegistrationChange> decision = waitlisted().promote("cmd_2");

        assertThat(decision.event()).isEqualTo(new RegistrationPromoted(ID, Samples.WEBINAR, 2));
        assertThat(decision.state().holds("cmd_2")).isTrue();
        assertThat(confirmed().promote("cmd_2").event()).isNull();
    }

    @Test
    void remembersWhichSeatsToGiveBack() {
        Decision<Registration, RegistrationChange> decision = confirmed().cancel();

        assertThat(decision.event()).isEqualTo(new RegistrationCancelled(ID, Samples.WEBINAR, 2));
        assertThat(decision.state().hold()).isEqualTo("cmd_1");
        assertThat(decision.state().holds("cmd_1")).isFalse();
        assertThat(decision.steps()).containsExactly(CivicEvent.SETTLE_SEATS);
        assertThat(decision.state().cancel().event()).isNull();
    }

    @Test
    void neverShowsWhoseItIs() {
        assertThat(confirmed().toString()).doesNotContain("Llerena", "ame.gob.ec");
    }

    @Test
    void knowsAnAddressInCapitals() {
        Registrant shouted = new Registrant("E. Llerena", " DIRECCIÓN.cooperación@AME.gob.ec", null);

        assertThat(shouted.addressKey()).isEqualTo(LLERENA.addressKey());
    }
}
