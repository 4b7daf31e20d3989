package lat.cabildo.agreements.agreement;

import static lat.cabildo.agreements.SampleIds.ASUNCION;
import static lat.cabildo.agreements.SampleIds.BARCELONA;
import static lat.cabildo.agreements.SampleIds.BERLIN;
import static lat.cabildo.agreements.SampleIds.COLAU;
import static lat.cabildo.agreements.SampleIds.HOUSING;
import static lat.cabildo.agreements.SampleIds.MAYOR_OF_BARCELONA;
import static lat.cabildo.agreements.SampleIds.MONTEVIDEO;
import static lat.cabildo.agreements.SampleIds.OTHER_PERSON;
import static lat.cabildo.agreements.agreement.SampleAgreements.MAYOR;
import static lat.cabildo.agreements.agreement.SampleAgreements.PRESENTED;
import static lat.cabildo.agreements.agreement.SampleAgreements.REPORT;
import static lat.cabildo.agreements.agreement.SampleAgreements.date;
import static lat.cabildo.agreements.agreement.SampleAgreements.drafted;
import static lat.cabildo.agreements.agreement.SampleAgreements.inForce;
import static lat.cabildo.agreements.agreement.SampleAgreements.perform;
import static lat.cabildo.agreements.agreement.SampleAgreements.recorded;
import static lat.cabildo.agreements.agreement.SampleAgreements.signed;
import static lat.cabildo.agreements.agreement.SampleAgreements.signedBy;
import static lat.cabildo.agreements.agreement.SampleAgreements.signedByBarcelona;
import static lat.cabildo.agreements.agreement.SampleAgreements.twinning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.agreements.agreement.AgreementEvent.ActPerformed;
import lat.cabildo.agreements.agreement.AgreementEvent.ActsRecorded;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementSigned;
import lat.cabildo.agreements.agreement.AgreementEvent.SignersBlanked;
import lat.cabildo.agreements.agreement.RecordActs.RecordedAct;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class ActsTests {

    @Test
    void keepsTheSignersTitleOfThatDay() {
        Decision<Agreement, AgreementEvent> decision = signedByBarcelona();

        Act act = new Act(1, ActKind.SIGNATURE, BARCELONA, ActMode.PERFORMED, PRESENTED, MAYOR, null, null);
        assertThat(decision.event()).isEqualTo(new ActPerformed(HOUSING, act, PartyStatus.PARTY));
        assertThat(decision.state().acts().all()).containsExactly(act);
        assertThat(decision.state().life().status()).isEqualTo(AgreementStatus.DRAFT);
    }

    @Test
    void isSignedOnceEveryoneWhoMustHasSigned() {
        Decision<Agreement, AgreementEvent> decision = signed();

        assertThat(decision.event()).isInstanceOfSatisfying(AgreementSigned.class, told -> {
            assertThat(told.signedOn()).isEqualTo(PRESENTED);
            assertThat(told.acts()).extracting(Act::number).containsExactly(2);
        });
        assertThat(decision.state().life().signedOn()).isEqualTo(PRESENTED);
    }

    @Test
    void doesNotKnowItsDayWhenASignatureDoesNot() {
        Agreement signed = signedByBarcelona()
                .state()
                .record(recorded(ActKind.SIGNATURE, MONTEVIDEO))
                .state();

        assertThat(signed.life().status()).isEqualTo(AgreementStatus.SIGNED);
        assertThat(signed.life().signedOn()).isNull();
    }

    @Test
    void recordsWithoutSignerOrDayAndSaysThatItIsUnverified() {
        Decision<Agreement, AgreementEvent> decision =
                drafted().record(recorded(ActKind.SIGNATURE, MONTEVIDEO, BERLIN));

        assertThat(decision.event())
                .isInstanceOfSatisfying(
                        ActsRecorded.class,
                        told -> assertThat(told.acts())
                                .hasSize(2)
                                .noneMatch(Act::verified)
                                .allMatch(act -> REPORT.equals(act.source())));
        assertThat(statusOf(decision.state(), BERLIN)).isEqualTo(PartyStatus.PARTY);
    }

    @Test
    void recordsTheSameOnlyOnce() {
        RecordActs record = recorded(ActKind.SIGNATURE, MONTEVIDEO);

        assertThat(drafted().record(record).state().record(record).event()).isNull();
    }

    @Test
    void waitsForNobodyWhoWithdrewBeforeSigning() {
        Decision<Agreement, AgreementEvent> decision =
                signedByBarcelona().state().record(recorded(ActKind.WITHDRAWAL, MONTEVIDEO));

        assertThat(decision.event()).isInstanceOf(AgreementSigned.class);
        assertThat(statusOf(decision.state(), MONTEVIDEO)).isEqualTo(PartyStatus.WITHDRAWN);
    }

    @Test
    void listsWhoAdheres() {
        Agreement joined = inForce()
                .perform(perform(ActKind.ADHESION, ASUNCION, "2019-05-01"), MAYOR)
                .state();

        assertThat(joined.parties().of(ASUNCION))
                .contains(new Party(ASUNCION, PartyRole.ADHERENT, PartyStatus.PARTY, date("2019-05-01")));
    }

    @Test
    void refusesAdhesionWhereItIsNotOpenOrNotYetSigned() {
        PerformAct adhesion = perform(ActKind.ADHESION, ASUNCION, "2019-05-01");

        assertThatExceptionOfType(AgreementRefusal.NotOpenForAdhesion.class)
                .isThrownBy(() -> twinning().perform(adhesion, MAYOR));
        assertThatExceptionOfType(AgreementRefusal.WrongStatus.class)
                .isThrownBy(() -> drafted().perform(adhesion, MAYOR));
    }

    @Test
    void refusesWhoIsNotListed() {
        assertThatExceptionOfType(AgreementRefusal.NotListed.class)
                .isThrownBy(() -> drafted().perform(perform(ActKind.SIGNATURE, ASUNCION, "2018-07-16"), MAYOR))
                .satisfies(refusal -> assertThat(refusal.organization()).isEqualTo(ASUNCION));
        assertThatExceptionOfType(AgreementRefusal.NotListed.class)
                .isThrownBy(() -> drafted().record(recorded(ActKind.WITHDRAWAL, ASUNCION)));
    }

    @Test
    void keepsWhoWithdrewInSight() {
        Agreement left = inForce()
                .perform(perform(ActKind.WITHDRAWAL, MONTEVIDEO, "2020-01-31"), MAYOR)
                .state();

        assertThat(statusOf(left, MONTEVIDEO)).isEqualTo(PartyStatus.WITHDRAWN);
        assertThat(left.parties().registered()).isEqualTo(2);
        assertThatExceptionOfType(AgreementRefusal.WrongPartyStatus.class)
                .isThrownBy(() -> left.perform(perform(ActKind.RATIFICATION, MONTEVIDEO, "2020-02-01"), MAYOR));
    }

    @Test
    void returnsFromSuspensionByAcceptance() {
        Agreement suspended =
                inForce().record(recorded(ActKind.SUSPENSION, MONTEVIDEO)).state();

        assertThat(statusOf(suspended, MONTEVIDEO)).isEqualTo(PartyStatus.SUSPENDED);
        assertThat(statusOf(
                        suspended
                                .record(recorded(ActKind.SIGNATURE, MONTEVIDEO))
                                .state(),
                        MONTEVIDEO))
                .isEqualTo(PartyStatus.SUSPENDED);
        assertThat(statusOf(
                        suspended
                                .record(recorded(ActKind.ACCEPTANCE, MONTEVIDEO))
                                .state(),
                        MONTEVIDEO))
                .isEqualTo(PartyStatus.PARTY);
    }

    @Test
    void leavesThePresentAloneWhenSomethingOlderIsRecorded() {
        Agreement left = inForce()
                .perform(perform(ActKind.WITHDRAWAL, MONTEVIDEO, "2020-01-31"), MAYOR)
                .state();
        RecordedAct older = new RecordedAct(ActKind.ACCEPTANCE, MONTEVIDEO, date("2019"), null, null);
        RecordedAct olderAdhesion = new RecordedAct(ActKind.ADHESION, MONTEVIDEO, date("2019"), null, null);

        Agreement known = left.record(new RecordActs(REPORT, List.of(older, olderAdhesion)))
                .state();

        assertThat(statusOf(known, MONTEVIDEO)).isEqualTo(PartyStatus.WITHDRAWN);
        assertThat(known.acts().all()).hasSize(5);
    }

    @Test
    void undoesOnlyTwinnings() {
        assertThat(statusOf(
                        twinning()
                                .perform(perform(ActKind.UN_TWINNING, BERLIN, "2024-03-01"), MAYOR)
                                .state(),
                        BERLIN))
                .isEqualTo(PartyStatus.WITHDRAWN);
        assertThatExceptionOfType(AgreementRefusal.NotATwinning.class)
                .isThrownBy(() -> inForce().perform(perform(ActKind.UN_TWINNING, BARCELONA, "2024-03-01"), MAYOR));
    }

    @Test
    void takesNothingMoreOnceEnded() {
        Agreement ended =
                inForce().end(new EndAgreement(EndReason.EXPIRED, null, null)).state();

        assertThatExceptionOfType(AgreementRefusal.WrongStatus.class)
                .isThrownBy(() -> ended.perform(perform(ActKind.WITHDRAWAL, BARCELONA, "2024-03-01"), MAYOR));
        assertThat(ended.record(recorded(ActKind.SIGNATURE, BERLIN)).event()).isInstanceOf(ActsRecorded.class);
    }

    private static PartyStatus statusOf(Agreement agreement, OrganizationId party) {
        return agreement.parties().of(party).orElseThrow().status();
    }

    @Test
    void forgetsThePrintedNameOfAnErasedSignerAndKeepsTheOffice() {
        Agreement signed = signedBy(COLAU);

        Decision<Agreement, AgreementEvent> forgotten = signed.forget(COLAU, Set.of(COLAU));

        assertThat(forgotten.event()).isEqualTo(new SignersBlanked(HOUSING, COLAU));
        assertThat(forgotten.state().acts().all())
                .singleElement()
                .extracting(Act::signer)
                .isEqualTo(new Signer(COLAU, MAYOR_OF_BARCELONA, null, Map.of("es", "Alcaldesa")));
        assertThat(forgotten.state().forget(COLAU, Set.of(COLAU)).event()).isNull();
    }

    @Test
    void forgetsWhoSignedUnderAnIdThatWasMergedAndNobodyElse() {
        assertThat(signedBy(COLAU)
                        .forget(OTHER_PERSON, Set.of(OTHER_PERSON, COLAU))
                        .event())
                .isEqualTo(new SignersBlanked(HOUSING, OTHER_PERSON));
        assertThat(signedBy(COLAU).forget(OTHER_PERSON, Set.of(OTHER_PERSON)).event())
                .isNull();
    }
}
