package lat.cabildo.agreements.agreement;

import static lat.cabildo.agreements.SampleIds.BARCELONA;
import static lat.cabildo.agreements.SampleIds.CGLU;
import static lat.cabildo.agreements.SampleIds.MONTEVIDEO;
import static lat.cabildo.agreements.SampleIds.NEW_YORK_2018;
import static lat.cabildo.agreements.agreement.SampleAgreements.date;
import static lat.cabildo.agreements.agreement.SampleAgreements.housing;
import static lat.cabildo.agreements.agreement.SampleAgreements.housingDraft;
import static lat.cabildo.agreements.agreement.SampleAgreements.recorded;
import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import lat.cabildo.agreements.Neighbours;
import lat.cabildo.agreements.directory.Directory;
import lat.cabildo.agreements.events.Occasions;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Agreements in the real store: what was decided is what is read, in every field. */
@ServiceTest
class AgreementsIT {
    private final Agreements agreements;
    private final AgreementList list;
    private final Directory directory;
    private final Occasions occasions;

    AgreementsIT(Agreements agreements, AgreementList list, Directory directory, Occasions occasions) {
        this.agreements = agreements;
        this.list = list;
        this.directory = directory;
        this.occasions = occasions;
    }

    @BeforeEach
    void knowEveryone() {
        try (Neighbours neighbours = new Neighbours()) {
            neighbours.organization(BARCELONA, "Barcelona", "ES");
            neighbours.organization(MONTEVIDEO, "Montevideo", "UY");
            neighbours.organization(CGLU, "CGLU", "ES");
            neighbours.event(NEW_YORK_2018, "Foro Político de Alto Nivel", "2018-07-16T10:00:00");
        }
        eventually(() -> {
            assertThat(directory.organizations(List.of(BARCELONA, MONTEVIDEO, CGLU)))
                    .hasSize(3);
            assertThat(occasions.find(NEW_YORK_2018)).isPresent();
        });
    }

    @Test
    void readsWhatWasWritten() {
        Stored<Agreement> drafted = agreements.draft(Commands.any(), housingDraft());
        AgreementId id = drafted.state().id();
        Terms terms = new Terms(date("2030~"), date("2029-10"), Renewal.EXPRESS, true);
        agreements.correct(Commands.with(1), id, new CorrectAgreement(housing(), terms, null, null));
        agreements.record(Commands.any(), id, recorded(ActKind.SIGNATURE, BARCELONA, MONTEVIDEO));
        agreements.link(Commands.any(), id, new EventLink(NEW_YORK_2018, EventRelation.SIGNED_AT));
        agreements.enterIntoForce(Commands.any(), id, date("2018-07-16"));
        Stored<Agreement> ended =
                agreements.end(Commands.any(), id, new EndAgreement(EndReason.COMPLETED, date("2021"), null));

        assertThat(agreements.get(id)).isEqualTo(ended);
        assertThat(ended.version()).isEqualTo(6);
        assertThat(list.page(
                                new AgreementFilter(
                                        BARCELONA,
                                        "UY",
                                        "housing",
                                        AgreementKind.DECLARATION,
                                        AgreementStatus.ENDED,
                                        NEW_YORK_2018),
                                PageRequest.first())
                        .items())
                .contains(ended);
    }

    @Test
    void draftsOncePerCommand() {
        Command command = Commands.any();

        Stored<Agreement> first = agreements.draft(command, housingDraft());

        assertThat(agreements.draft(command, housingDraft())).isEqualTo(first);
    }

    @Test
    void refusesAStaleVersion() {
        AgreementId id =
                agreements.draft(Commands.any(), housingDraft()).state().id();
        agreements.record(Commands.any(), id, recorded(ActKind.SIGNATURE, BARCELONA));

        assertThatExceptionOfType(StoreRefusal.StaleVersion.class)
                .isThrownBy(() -> agreements.enterIntoForce(Commands.with(1), id, null));
    }

    @Test
    void isReplacedByOneThatIsKnown() {
        AgreementId id =
                agreements.draft(Commands.any(), housingDraft()).state().id();
        EndAgreement bySelf = new EndAgreement(EndReason.REPLACED, null, id);

        assertThatExceptionOfType(AgreementRefusal.UnknownReference.class)
                .isThrownBy(() -> agreements.end(Commands.any(), id, bySelf));
    }
}
