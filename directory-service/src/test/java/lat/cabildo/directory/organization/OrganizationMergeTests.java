package lat.cabildo.directory.organization;

import static lat.cabildo.directory.organization.SampleOrganizations.CUENCA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.DISSOLUTION;
import static lat.cabildo.directory.organization.SampleOrganizations.DUPLICATE_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.FLACMA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.MERGE;
import static lat.cabildo.directory.organization.SampleOrganizations.NEW_NAME;
import static lat.cabildo.directory.organization.SampleOrganizations.absorbing;
import static lat.cabildo.directory.organization.SampleOrganizations.cuenca;
import static lat.cabildo.directory.organization.SampleOrganizations.duplicate;
import static lat.cabildo.directory.organization.SampleOrganizations.merged;
import static lat.cabildo.directory.organization.SampleOrganizations.merging;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.MergeRefusal.NotAbsorbed;
import lat.cabildo.directory.merge.MergeRefusal.WithItself;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationAbsorbed;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMergeAbandoned;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMergeStarted;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMerged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationReinstated;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSeparated;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class OrganizationMergeTests {
    private static final Identifier WIKIDATA = new Identifier("wikidata", "Q207999");

    @Test
    void locksBothWhenItBegins() {
        Decision<Organization, OrganizationEvent> decision = duplicate().beginMerge(MERGE);

        assertThat(decision.event()).isEqualTo(new OrganizationMergeStarted(DUPLICATE_ID, CUENCA_ID));
        assertThat(decision.steps()).containsExactly(Organization.SETTLE_MERGE, Organization.ABSORB);
        assertThat(decision.state().uniqueKeys())
                .contains("merge:" + DUPLICATE_ID, "merge:" + CUENCA_ID, WIKIDATA.key());
        assertThat(decision.state().isActive()).isTrue();
        assertThat(decision.state().mergedInto()).isNull();
    }

    @Test
    void refusesToBeMergedIntoItselfOrTwice() {
        assertThatThrownBy(() -> cuenca().beginMerge(MERGE)).isInstanceOf(WithItself.class);
        assertThatThrownBy(() -> merging().beginMerge(new Merge<>(FLACMA_ID, "cmd_x")))
                .isInstanceOf(InProgress.class);
        assertThatThrownBy(() -> merged().beginMerge(new Merge<>(FLACMA_ID, "cmd_x")))
                .isInstanceOf(NotActive.class);
        assertThat(merged().beginMerge(MERGE).event()).isNull();
    }

    @Test
    void cannotBeMergedAwayWhileAnotherIsMergedIntoIt() {
        Organization survivor =
                cuenca().beginMerge(new Merge<>(FLACMA_ID, "cmd_x")).state();

        assertThat(survivor.uniqueKeys()).containsAnyElementsOf(merging().uniqueKeys());
    }

    @Test
    void isMergedOnlyIntoWhatStandsForItself() {
        Decision<Organization, OrganizationEvent> carriedOut = merging().settleMerge(true);
        Decision<Organization, OrganizationEvent> abandoned = merging().settleMerge(false);

        assertThat(carriedOut.event()).isEqualTo(new OrganizationMerged(DUPLICATE_ID, CUENCA_ID));
        assertThat(carriedOut.state().mergedInto()).isEqualTo(CUENCA_ID);
        assertThat(carriedOut.state().uniqueKeys()).isEmpty();
        assertThat(abandoned.event()).isEqualTo(new OrganizationMergeAbandoned(DUPLICATE_ID, CUENCA_ID));
        assertThat(abandoned.state()).isEqualTo(duplicate());
        assertThat(carriedOut.state().settleMerge(true).event()).isNull();
    }

    @Test
    void givesTheSurvivorWhatItDoesNotHave() {
        Decision<Organization, OrganizationEvent> decision = cuenca().absorb(merged(), MERGE.process(), Set.of());

        Name alias = new Name("GAD Municipal de Cuenca", NameType.ALIAS, "es", null, null, null);
        Belongings taken = new Belongings(List.of(alias), List.of(WIKIDATA));
        assertThat(decision.event()).isEqualTo(new OrganizationAbsorbed(CUENCA_ID, DUPLICATE_ID, taken));
        assertThat(decision.state().absorbed().present()).containsExactly(DUPLICATE_ID);
        assertThat(decision.state().name().text()).isEqualTo("Cuenca");
        assertThat(decision.state().details().names().all()).contains(alias);
        assertThat(decision.state().uniqueKeys()).contains(WIKIDATA.key());
        assertThat(decision.state().absorb(merged(), MERGE.process(), Set.of()).event())
                .isNull();
    }

    @Test
    void leavesIdentifiersToThoseWhoTookThemMeanwhile() {
        Organization survivor = cuenca().absorb(merged(), MERGE.process(), Set.of(WIKIDATA.key()))
                .state();

        assertThat(survivor.uniqueKeys()).doesNotContain(WIKIDATA.key());
    }

    @Test
    void canBeUndone() {
        Decision<Organization, OrganizationEvent> separated = absorbing().separate(DUPLICATE_ID);

        assertThat(separated.event()).isInstanceOf(OrganizationSeparated.class);
        assertThat(separated.steps()).containsExactly(Organization.REINSTATE);
        assertThat(separated.state().details()).isEqualTo(cuenca().details());
        assertThatThrownBy(() -> separated.state().separate(DUPLICATE_ID)).isInstanceOf(NotAbsorbed.class);
        Decision<Organization, OrganizationEvent> reinstated = merged().reinstate(MERGE.process(), Set.of());
        assertThat(reinstated.event()).isEqualTo(new OrganizationReinstated(DUPLICATE_ID, CUENCA_ID));
        assertThat(reinstated.state()).isEqualTo(duplicate());
    }

    @Test
    void keepsWhatChangedSinceWhenUndone() {
        Organization renamed = absorbing().rename(NEW_NAME, null).state();

        Organization separated = renamed.separate(DUPLICATE_ID).state();

        assertThat(separated.name()).isEqualTo(NEW_NAME);
        assertThat(separated.details().identifiers().all()).doesNotContain(WIKIDATA);
    }

    @Test
    void isNotReinstatedByTheUndoOfAnEarlierMerge() {
        Organization mergedAgain = duplicate()
                .beginMerge(new Merge<>(CUENCA_ID, "cmd_later"))
                .state()
                .settleMerge(true)
                .state();

        assertThat(mergedAgain.reinstate(MERGE.process(), Set.of()).event()).isNull();
        assertThat(merged().reinstate(MERGE.process(), Set.of())
                        .state()
                        .reinstate(MERGE.process(), Set.of())
                        .event())
                .isNull();
    }

    @Test
    void isNotUndoneOnASurvivorThatIsGone() {
        Organization dissolved = absorbing().dissolve(DISSOLUTION).state();

        assertThatThrownBy(() -> dissolved.separate(DUPLICATE_ID)).isInstanceOf(NotActive.class);
    }
}
