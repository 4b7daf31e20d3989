package lat.cabildo.events.registration;

import static lat.cabildo.events.registration.SampleRegistrations.JUNE_1;
import static lat.cabildo.events.registration.SampleRegistrations.event;
import static lat.cabildo.events.registration.SampleRegistrations.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Map;
import lat.cabildo.events.event.Samples;
import lat.cabildo.events.registration.RegistrationRefusal.DeadlinePassed;
import lat.cabildo.events.registration.RegistrationRefusal.DelegationTooLarge;
import lat.cabildo.events.registration.RegistrationRefusal.EventNotPublished;
import lat.cabildo.events.registration.RegistrationRefusal.NoRegistrationHere;
import lat.cabildo.events.registration.RegistrationRefusal.NotYetOpen;
import org.junit.jupiter.api.Test;

class AdmissionTests {

    @Test
    void grantsWhatTheEventSays() {
        assertThat(Admission.require(event(40, true), 2, JUNE_1)).isEqualTo(new Admission(40, true));
    }

    @Test
    void grantsAsManySeatsAsALedgerHoldsWhereTheEventDoesNotSay() {
        assertThat(Admission.require(event(null, false), 2, JUNE_1)).isEqualTo(new Admission(10_000, false));
    }

    @Test
    void refusesFromTheInstantTheExcludedDayBeginsThere() {
        assertThat(Admission.require(event(40, true), 1, Instant.parse("2021-06-09T02:59:59.999Z")))
                .isNotNull();
        assertThatExceptionOfType(DeadlinePassed.class)
                .isThrownBy(() -> Admission.require(event(40, true), 1, Instant.parse("2021-06-09T03:00:00Z")))
                .satisfies(refusal -> assertThat(refusal.closedAt()).isEqualTo("2021-06-09T03:00:00Z"));
    }

    @Test
    void refusesBeforeItOpens() {
        assertThatExceptionOfType(NotYetOpen.class)
                .isThrownBy(() -> Admission.require(event(40, true), 1, Instant.parse("2021-05-20T11:59:59Z")));
    }

    @Test
    void refusesDraftsAndTheCancelled() {
        assertThatExceptionOfType(EventNotPublished.class)
                .isThrownBy(() -> Admission.require(
                        Samples.draft().settleRegistration(policy(40, true)).state(), 1, JUNE_1));
        assertThatExceptionOfType(EventNotPublished.class)
                .isThrownBy(
                        () -> Admission.require(event(40, true).cancel(Map.of()).state(), 1, JUNE_1));
    }

    @Test
    void pointsToTheFormOfOthers() {
        assertThatExceptionOfType(NoRegistrationHere.class)
                .isThrownBy(() -> Admission.require(
                        Samples.published()
                                .settleRegistration(Samples.EXTERNAL_FORM)
                                .state(),
                        1,
                        JUNE_1))
                .satisfies(refusal -> assertThat(refusal.formUrl()).startsWith("https://forms."));
        assertThatExceptionOfType(NoRegistrationHere.class)
                .isThrownBy(() -> Admission.require(Samples.published(), 1, JUNE_1));
    }

    @Test
    void refusesADelegationLargerThanTheRoom() {
        assertThatExceptionOfType(DelegationTooLarge.class)
                .isThrownBy(() -> Admission.require(event(40, true), 41, JUNE_1));
    }
}
