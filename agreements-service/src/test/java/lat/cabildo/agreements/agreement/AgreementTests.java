package lat.cabildo.agreements.agreement;

import static lat.cabildo.agreements.SampleIds.ASUNCION;
import static lat.cabildo.agreements.SampleIds.BARCELONA;
import static lat.cabildo.agreements.SampleIds.BERLIN;
import static lat.cabildo.agreements.SampleIds.CGLU;
import static lat.cabildo.agreements.SampleIds.HABITAT_III;
import static lat.cabildo.agreements.SampleIds.HOUSING;
import static lat.cabildo.agreements.SampleIds.MONTEVIDEO;
import static lat.cabildo.agreements.SampleIds.NEW_YORK_2018;
import static lat.cabildo.agreements.agreement.SampleAgreements.REPORT;
import static lat.cabildo.agreements.agreement.SampleAgreements.date;
import static lat.cabildo.agreements.agreement.SampleAgreements.drafted;
import static lat.cabildo.agreements.agreement.SampleAgreements.housing;
import static lat.cabildo.agreements.agreement.SampleAgreements.housingDraft;
import static lat.cabildo.agreements.agreement.SampleAgreements.inForce;
import static lat.cabildo.agreements.agreement.SampleAgreements.open;
import static lat.cabildo.agreements.agreement.SampleAgreements.signed;
import static lat.cabildo.agreements.agreement.SampleAgreements.twinning;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lat.cabildo.agreements.SampleIds;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementCorrected;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementDrafted;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementEnded;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementEnteredIntoForce;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementLinkedToEvent;
import lat.cabildo.agreements.agreement.AgreementEvent.AgreementSigned;
import lat.cabildo.agreements.agreement.AgreementEvent.PartiesInvited;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class AgreementTests {

    @Test
    void listsPartiesOnceDrafted() {
        Decision<Agreement, AgreementEvent> decision = Agreement.draft(HOUSING, housingDraft());

        assertThat(decision.state().life().status()).isEqualTo(AgreementStatus.DRAFT);
        assertThat(decision.state().parties().all())
                .extracting(Party::organization, Party::status)
                .containsExactly(
                        tuple(BARCELONA, PartyStatus.INVITED),
                        tuple(MONTEVIDEO, PartyStatus.INVITED),
                        tuple(CGLU, PartyStatus.PARTY));
        assertThat(decision.event()).isInstanceOf(AgreementDrafted.class);
    }

    @Test
    void keepsFiguresThatContradictEachOther() {
        assertThat(drafted().wording().figures()).extracting(Figure::value).containsExactly(25L, 17L);
    }

    @Test
    void refusesAnOrganizationInTwoRoles() {
        List<Invitation> twice = List.of(new Invitation(BARCELONA, PartyRole.OBSERVER));

        assertThatExceptionOfType(AgreementRefusal.AlreadyListed.class)
                .isThrownBy(() -> drafted().invite(twice))
                .satisfies(refusal -> assertThat(refusal.role()).isEqualTo(PartyRole.PROMOTER));
    }

    @Test
    void invitesOnlyWhoIsNotListed() {
        Decision<Agreement, AgreementEvent> decision = drafted()
                .invite(List.of(
                        new Invitation(BARCELONA, PartyRole.PROMOTER), new Invitation(BERLIN, PartyRole.SIGNATORY)));

        assertThat(decision.event())
                .isEqualTo(new PartiesInvited(
                        HOUSING, List.of(new Party(BERLIN, PartyRole.SIGNATORY, PartyStatus.INVITED, null))));
        assertThat(decision.state()
                        .invite(List.of(new Invitation(BERLIN, PartyRole.SIGNATORY)))
                        .event())
                .isNull();
    }

    @Test
    void holdsNoMoreThanItsLimitOfParties() {
        List<Invitation> many = IntStream.rangeClosed(0, Parties.MOST)
                .mapToObj(i -> new Invitation(SampleIds.organization("%06d".formatted(i)), PartyRole.ADHERENT))
                .toList();

        assertThatExceptionOfType(AgreementRefusal.Full.class)
                .isThrownBy(() -> drafted().invite(many))
                .satisfies(full -> assertThat(full.most()).isEqualTo(600));
    }

    @Test
    void correctsWhatIsSaidAndTellsWhich() {
        CorrectAgreement correction = new CorrectAgreement(
                new Wording(
                        AgreementKind.DECLARATION,
                        Map.of("en", "Cities for Adequate Housing", "es", "Ciudades por una vivienda adecuada"),
                        housing().printedTitles(),
                        housing().themes(),
                        housing().figures(),
                        housing().sources()),
                new Terms(date("2030"), null, null, true),
                null,
                null);

        Decision<Agreement, AgreementEvent> decision = drafted().correct(correction);

        assertThat(decision.event()).isEqualTo(new AgreementCorrected(HOUSING, List.of("title", "expiresOn")));
        assertThat(decision.state().correct(correction).event()).isNull();
    }

    @Test
    void learnsTheYearLater() {
        CorrectAgreement correction =
                new CorrectAgreement(twinning().wording(), twinning().terms(), date("2019-11-11"), null);

        assertThat(twinning().correct(correction).state().life().signedOn()).isEqualTo(date("2019-11-11"));
    }

    @Test
    void refusesADayOfSigningBeforeItIsSigned() {
        CorrectAgreement correction = new CorrectAgreement(housing(), open(), date("2018-07-16"), null);

        assertThatExceptionOfType(AgreementRefusal.WrongStatus.class)
                .isThrownBy(() -> drafted().correct(correction));
    }

    @Test
    void refusesATermThatIsKnownToEndBeforeNoticeIsDue() {
        CorrectAgreement correction = new CorrectAgreement(
                housing(), new Terms(date("2020"), date("2021-03"), Renewal.EXPRESS, true), null, null);

        assertThatExceptionOfType(AgreementRefusal.DatesOutOfOrder.class)
                .isThrownBy(() -> drafted().correct(correction))
                .satisfies(order -> assertThat(order.first()).isEqualTo("noticeDueOn"));
    }

    @Test
    void isSignedBecauseASourceSaysSo() {
        Decision<Agreement, AgreementEvent> decision = drafted().recordSigning(date("2018-07"), REPORT);

        assertThat(decision.event()).isEqualTo(new AgreementSigned(HOUSING, List.of(), date("2018-07"), REPORT));
        assertThat(decision.state().life().status()).isEqualTo(AgreementStatus.SIGNED);
        assertThat(decision.state().life().signingSource()).isEqualTo(REPORT);
        assertThat(decision.state().parties().of(MONTEVIDEO))
                .contains(new Party(MONTEVIDEO, PartyRole.SIGNATORY, PartyStatus.PARTY, date("2018-07")));
        assertThat(decision.state().parties().registered()).isEqualTo(3);
    }

    @Test
    void entersIntoForceOnceSigned() {
        Decision<Agreement, AgreementEvent> decision = signed().state().enterIntoForce(null);

        assertThat(decision.event()).isEqualTo(new AgreementEnteredIntoForce(HOUSING, null));
        assertThat(decision.state().enterIntoForce(null).event()).isNull();
        assertThatExceptionOfType(AgreementRefusal.WrongStatus.class)
                .isThrownBy(() -> drafted().enterIntoForce(null));
    }

    @Test
    void endsWithAReason() {
        EndAgreement end = new EndAgreement(EndReason.COMPLETED, date("2020-12"), null);

        Decision<Agreement, AgreementEvent> decision = inForce().end(end);

        assertThat(decision.event()).isEqualTo(new AgreementEnded(HOUSING, EndReason.COMPLETED, date("2020-12"), null));
        assertThat(decision.state().end(end).event()).isNull();
        assertThatExceptionOfType(AgreementRefusal.WrongStatus.class)
                .isThrownBy(() -> drafted().end(end));
    }

    @Test
    void endsNotBeforeItWasInForce() {
        assertThatExceptionOfType(AgreementRefusal.DatesOutOfOrder.class)
                .isThrownBy(() -> inForce().end(new EndAgreement(EndReason.DENOUNCED, date("2017"), null)));
    }

    @Test
    void wasSignedAtOneEventAndPresentedAtSeveral() {
        EventLink presented = new EventLink(NEW_YORK_2018, EventRelation.PRESENTED_AT);
        Agreement linked = drafted()
                .link(presented)
                .state()
                .link(new EventLink(NEW_YORK_2018, EventRelation.SIGNED_AT))
                .state();

        Decision<Agreement, AgreementEvent> decision = linked.link(new EventLink(HABITAT_III, EventRelation.SIGNED_AT));

        assertThat(decision.event()).isInstanceOf(AgreementLinkedToEvent.class);
        assertThat(decision.state().events().signedAt()).contains(HABITAT_III);
        assertThat(decision.state().events().all()).contains(presented).hasSize(2);
        assertThat(decision.state().link(presented).event()).isNull();
        assertThat(decision.state().unlink(presented).state().events().all()).hasSize(1);
    }

    @Test
    void isLookedAfterByItsPromotersElseItsSignatories() {
        assertThat(drafted().parties().stewards()).containsExactly(BARCELONA);
        assertThat(twinning().parties().stewards()).containsExactly(MONTEVIDEO, BERLIN);
        assertThat(drafted().parties().of(ASUNCION)).isEmpty();
    }
}
