package lat.cabildo.agreements.agreement.messaging;

import static lat.cabildo.agreements.SampleIds.HOUSING;
import static lat.cabildo.agreements.SampleIds.NEW_YORK_2018;
import static lat.cabildo.agreements.SampleIds.TWINNING;
import static lat.cabildo.agreements.agreement.SampleAgreements.REPORT;
import static lat.cabildo.agreements.agreement.SampleAgreements.date;
import static lat.cabildo.agreements.agreement.SampleAgreements.drafted;
import static lat.cabildo.agreements.agreement.SampleAgreements.housing;
import static lat.cabildo.agreements.agreement.SampleAgreements.housingDraft;
import static lat.cabildo.agreements.agreement.SampleAgreements.inForce;
import static lat.cabildo.agreements.agreement.SampleAgreements.recorded;
import static lat.cabildo.agreements.agreement.SampleAgreements.signed;
import static lat.cabildo.agreements.agreement.SampleAgreements.signedBy;
import static lat.cabildo.agreements.agreement.SampleAgreements.signedByBarcelona;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lat.cabildo.agreements.SampleIds;
import lat.cabildo.agreements.agreement.ActKind;
import lat.cabildo.agreements.agreement.Acts;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.AgreementEvent;
import lat.cabildo.agreements.agreement.CorrectAgreement;
import lat.cabildo.agreements.agreement.EndAgreement;
import lat.cabildo.agreements.agreement.EndReason;
import lat.cabildo.agreements.agreement.EventLink;
import lat.cabildo.agreements.agreement.EventRelation;
import lat.cabildo.agreements.agreement.Invitation;
import lat.cabildo.agreements.agreement.Parties;
import lat.cabildo.agreements.agreement.PartyRole;
import lat.cabildo.agreements.agreement.RecordActs;
import lat.cabildo.agreements.agreement.RecordActs.RecordedAct;
import lat.cabildo.agreements.agreement.Renewal;
import lat.cabildo.agreements.agreement.SampleAgreements;
import lat.cabildo.agreements.agreement.Terms;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.WireFormat;
import lat.cabildo.platform.test.AggregateContract;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AgreementMessagesTests {
    private static final int MOST_BYTES = 256 * 1024;
    private static final int LISTED = Parties.MOST - 3;

    private final AgreementMessages messages = new AgreementMessages();

    @TestFactory
    Stream<DynamicTest> publishesWhatWasAgreed() {
        EventLink link = new EventLink(NEW_YORK_2018, EventRelation.PRESENTED_AT);
        Terms terms = new Terms(date("2030"), date("2029-10"), Renewal.TACIT, true);
        AggregateContract<Agreement, AgreementEvent> contract =
                Contracts.of("agreements").aggregate(SampleAgreements.TYPE, messages, AgreementEvent.class);
        Stream.of(
                        Agreement.draft(HOUSING, housingDraft()),
                        drafted().correct(new CorrectAgreement(housing(), terms, null, null)),
                        drafted().invite(List.of(new Invitation(SampleIds.BERLIN, PartyRole.SIGNATORY))),
                        signedByBarcelona(),
                        drafted().record(recorded(ActKind.SIGNATURE, SampleIds.MONTEVIDEO)),
                        signed(),
                        signedBy(SampleIds.COLAU).forget(SampleIds.COLAU, Set.of(SampleIds.COLAU)),
                        signed().state().enterIntoForce(date("2018-08")),
                        inForce().end(new EndAgreement(EndReason.REPLACED, date("2023"), TWINNING)),
                        signed().state().link(link),
                        signed().state().link(link).state().unlink(link))
                .forEach(decision -> contract.sample(Objects.requireNonNull(decision.event()), decision.state()));
        return contract.tests();
    }

    @Test
    void keepsPrintedNamesOfSignersToItself() {
        Decision<Agreement, AgreementEvent> decision = signed();

        byte[] data = WireFormat.data(
                messages.change(Objects.requireNonNull(decision.event())), messages.state(decision.state()));

        assertThat(new String(data, StandardCharsets.UTF_8)).doesNotContain("Martínez");
    }

    @Test
    void fitsIntoARecordWhenFull() {
        List<OrganizationId> organizations = IntStream.range(0, LISTED)
                .mapToObj(i -> SampleIds.organization("%06d".formatted(i)))
                .toList();
        Agreement full = drafted();
        while (full.acts().all().size() < Acts.MOST - 50) {
            full = full.record(fifty(organizations, full.acts().all().size())).state();
        }
        Decision<Agreement, AgreementEvent> last = full.record(fifty(organizations, Acts.MOST - 50));
        byte[] data =
                WireFormat.data(messages.change(Objects.requireNonNull(last.event())), messages.state(last.state()));

        assertThat(last.state().acts().all()).hasSize(Acts.MOST);
        assertThat(data).hasSizeLessThan(MOST_BYTES);
    }

    /** A signature of each, and then a ratification of each. */
    private static RecordActs fifty(List<OrganizationId> organizations, int from) {
        return new RecordActs(
                REPORT,
                IntStream.range(from, from + 50)
                        .mapToObj(i -> new RecordedAct(
                                i < LISTED ? ActKind.SIGNATURE : ActKind.RATIFICATION,
                                organizations.get(i % LISTED),
                                date("2015-10-15"),
                                null,
                                null))
                        .toList());
    }
}
