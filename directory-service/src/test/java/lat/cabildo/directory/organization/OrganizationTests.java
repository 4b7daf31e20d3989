package lat.cabildo.directory.organization;

import static lat.cabildo.directory.organization.SampleOrganizations.DISSOLUTION;
import static lat.cabildo.directory.organization.SampleOrganizations.FLACMA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.NEW_NAME;
import static lat.cabildo.directory.organization.SampleOrganizations.cooperationMail;
import static lat.cabildo.directory.organization.SampleOrganizations.flacma;
import static lat.cabildo.directory.organization.SampleOrganizations.flacmaDetails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.IntStream;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationContactsChanged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCorrected;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationCreated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationDissolved;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationRenamed;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationRestored;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;
import lat.cabildo.directory.organization.OrganizationRefusal.TooManyNames;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.junit.jupiter.api.Test;

class OrganizationTests {
    @Test
    void createsWithTheNameToShow() {
        Decision<Organization, OrganizationEvent> decision = Organization.create(FLACMA_ID, flacmaDetails());

        assertThat(decision.event())
                .isEqualTo(new OrganizationCreated(
                        FLACMA_ID, OrganizationKind.FEDERATION, decision.state().name()));
        assertThat(decision.state().name().text()).startsWith("Federación Latinoamericana de Ciudades");
        assertThat(decision.state().standing()).isEqualTo(Standing.active());
    }

    @Test
    void refusesToBePartOfItself() {
        OrganizationDetails details = new OrganizationDetails(
                new Classification(OrganizationKind.FEDERATION, null, FLACMA_ID, List.of()),
                flacmaDetails().names(),
                Identifiers.of(List.of()),
                Location.unknown(),
                Evidence.none());

        assertThatThrownBy(() -> Organization.create(FLACMA_ID, details)).isInstanceOf(ParentOfItself.class);
        assertThatThrownBy(() -> flacma().correct(details)).isInstanceOf(ParentOfItself.class);
    }

    @Test
    void keepsFiguresThatContradictEachOther() {
        assertThat(flacma().details().evidence().figures())
                .extracting(Figure::metric, Figure::value)
                .containsExactly(tuple("cities", 16_000L), tuple("cities", 16_400L));
    }

    @Test
    void keepsTheOldNameAsAFormerOneWhenRenamed() {
        Decision<Organization, OrganizationEvent> decision = flacma().rename(NEW_NAME, new PartialDate("2021-06"));

        Name former = flacma().name().until(new PartialDate("2021-06"));
        assertThat(decision.event()).isEqualTo(new OrganizationRenamed(FLACMA_ID, NEW_NAME, former));
        assertThat(decision.state().name()).isEqualTo(NEW_NAME);
        assertThat(decision.state().details().names().all())
                .contains(former)
                .extracting(Name::type)
                .containsExactly(NameType.LEGAL, NameType.FORMER, NameType.ALIAS, NameType.ACRONYM);
    }

    @Test
    void ignoresARenameToTheNameItHas() {
        Organization flacma = flacma();

        assertThat(flacma.rename(flacma.name(), null)).isEqualTo(Decision.unchanged(flacma));
    }

    @Test
    void refusesRenameOfDissolvedOrganization() {
        Organization dissolved = flacma().dissolve(DISSOLUTION).state();

        assertThatThrownBy(() -> dissolved.rename(NEW_NAME, null)).isInstanceOf(NotActive.class);
    }

    @Test
    void saysWhichPartsACorrectionChanged() {
        OrganizationDetails corrected = flacmaDetails()
                .with(Identifiers.of(List.of(new Identifier("wikidata", "Q1"), new Identifier("lei", "x"))));

        Decision<Organization, OrganizationEvent> decision = flacma().correct(corrected);

        assertThat(decision.event()).isEqualTo(new OrganizationCorrected(FLACMA_ID, List.of("identifiers")));
        assertThat(decision.state().details()).isEqualTo(corrected);
    }

    @Test
    void ignoresACorrectionThatChangesNothing() {
        assertThat(flacma().correct(flacmaDetails()).event()).isNull();
    }

    @Test
    void correctsDissolvedOrganizations() {
        Organization dissolved = flacma().dissolve(DISSOLUTION).state();

        OrganizationDetails corrected = flacmaDetails().with(Identifiers.of(List.of()));

        assertThat(dissolved.correct(corrected).event()).isNotNull();
    }

    @Test
    void dissolvesOnceWithItsReason() {
        Decision<Organization, OrganizationEvent> decision = flacma().dissolve(DISSOLUTION);

        assertThat(decision.event()).isEqualTo(new OrganizationDissolved(FLACMA_ID, DISSOLUTION, List.of()));
        assertThat(decision.state().standing().dissolution()).isEqualTo(DISSOLUTION);
        assertThat(decision.state().dissolve(DISSOLUTION).event()).isNull();
        assertThatThrownBy(() -> decision.state().dissolve(new Dissolution("another reason", null)))
                .isInstanceOf(NotActive.class);
    }

    @Test
    void givesUpItsIdentifiersWhenDissolved() {
        assertThat(flacma().uniqueKeys()).containsExactly("wikidata:Q5440531");
        assertThat(flacma().dissolve(DISSOLUTION).state().uniqueKeys()).isEmpty();
    }

    @Test
    void tellsHowManyContactPointsThereAreButNotWhich() {
        Decision<Organization, OrganizationEvent> decision = flacma().changeContacts(List.of(cooperationMail()));

        assertThat(decision.event()).isEqualTo(new OrganizationContactsChanged(FLACMA_ID, 1));
        assertThat(decision.state().contactPoints()).containsExactly(cooperationMail());
        assertThat(decision.state().changeContacts(List.of(cooperationMail())).event())
                .isNull();
    }

    @Test
    void refusesMoreNamesThanItCanHave() {
        List<Name> names = IntStream.range(0, Names.MAX)
                .mapToObj(each -> Name.legal("Name " + each, null))
                .toList();
        Organization full =
                flacma().correct(flacmaDetails().with(Names.of(names))).state();

        assertThatThrownBy(() -> full.rename(NEW_NAME, null)).isInstanceOf(TooManyNames.class);
    }

    @Test
    void isRestoredWithAllThatEndedWithIt() {
        Organization dissolved =
                flacma().dissolve(SampleOrganizations.DISSOLUTION).state();

        Decision<Organization, OrganizationEvent> decision = dissolved.restore();

        assertThat(decision.event()).isEqualTo(new OrganizationRestored(FLACMA_ID));
        assertThat(decision.state()).isEqualTo(flacma());
        assertThat(decision.steps())
                .containsExactly(
                        Organization.SETTLE_MEMBERSHIPS,
                        Organization.SETTLE_POSTS,
                        Organization.SETTLE_REPRESENTATIVES,
                        Organization.SETTLE_APPLICATIONS)
                .isEqualTo(flacma().dissolve(SampleOrganizations.DISSOLUTION).steps());
        assertThat(flacma().restore().event()).isNull();
        assertThatThrownBy(() -> SampleOrganizations.merged().restore()).isInstanceOf(NotActive.class);
    }
}
