package lat.cabildo.directory.organization;

import static lat.cabildo.directory.organization.SampleOrganizations.AME_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.CUENCA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.DISSOLUTION;
import static lat.cabildo.directory.organization.SampleOrganizations.FLACMA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.REPLACEMENT;
import static lat.cabildo.directory.organization.SampleOrganizations.SECEDED_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.SECESSION;
import static lat.cabildo.directory.organization.SampleOrganizations.flacma;
import static lat.cabildo.directory.organization.SampleOrganizations.passing;
import static lat.cabildo.directory.organization.SampleOrganizations.transition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationDissolved;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSplit;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSplitWithdrawn;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSuccessionAbandoned;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSuccessionStarted;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.SuccessionRefusal.NotSplit;
import lat.cabildo.directory.organization.SuccessionRefusal.TooManySuccessors;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.test.Commands;
import org.junit.jupiter.api.Test;

class OrganizationSuccessionTests {
    private static final Succession PART = part(CUENCA_ID);
    private static final Succession OTHER_PART = part(AME_ID);

    @Test
    void locksAllWhoTakePartWhenItBegins() {
        Transition transition = new Transition("cmd_x", List.of(PART, OTHER_PART), List.of(SECEDED_ID));

        Decision<Organization, OrganizationEvent> decision = flacma().beginSuccession(transition);

        assertThat(decision.event()).isEqualTo(new OrganizationSuccessionStarted(FLACMA_ID, List.of(PART, OTHER_PART)));
        assertThat(decision.steps()).containsExactly(Organization.SETTLE_SUCCESSION);
        assertThat(decision.state().uniqueKeys())
                .contains("merge:" + FLACMA_ID, "merge:" + CUENCA_ID, "merge:" + AME_ID, "merge:" + SECEDED_ID);
        assertThat(decision.state().isActive()).isTrue();
        assertThat(decision.state().successors()).isEmpty();
    }

    @Test
    void takesPartInNothingElseMeanwhile() {
        Organization passing = passing(SECESSION);
        Organization merging =
                flacma().beginMerge(new Merge<>(CUENCA_ID, "cmd_x")).state();

        assertThatThrownBy(() -> passing.beginSuccession(transition(REPLACEMENT)))
                .isInstanceOf(InProgress.class);
        assertThatThrownBy(() -> passing.beginMerge(new Merge<>(CUENCA_ID, "cmd_x")))
                .isInstanceOf(InProgress.class);
        assertThatThrownBy(() -> passing.dissolve(DISSOLUTION)).isInstanceOf(InProgress.class);
        assertThatThrownBy(() -> merging.beginSuccession(transition(SECESSION))).isInstanceOf(InProgress.class);
    }

    @Test
    void goesOnBesideWhatHasSeceded() {
        Decision<Organization, OrganizationEvent> split = passing(SECESSION).settleSuccession(true);

        assertThat(split.event()).isEqualTo(new OrganizationSplit(FLACMA_ID, List.of(SECESSION)));
        assertThat(split.steps()).isEmpty();
        assertThat(split.state().isActive()).isTrue();
        assertThat(split.state().successions()).containsExactly(SECESSION);
        assertThat(split.state().uniqueKeys()).isEqualTo(flacma().uniqueKeys());
        assertThat(split.state().settleSuccession(true).event()).isNull();
        assertThat(split.state().beginSuccession(transition(SECESSION)).event()).isNull();
    }

    @Test
    void endsWhenItIsDividedAmongOthers() {
        Decision<Organization, OrganizationEvent> split =
                passing(PART, OTHER_PART).settleSuccession(true);

        assertThat(split.event()).isEqualTo(new OrganizationSplit(FLACMA_ID, List.of(PART, OTHER_PART)));
        assertThat(split.steps()).isEqualTo(flacma().dissolve(DISSOLUTION).steps());
        assertThat(split.state().standing().dissolution()).isEqualTo(DISSOLUTION);
        assertThat(split.state().uniqueKeys()).isEmpty();
        assertThat(split.state().beginSuccession(transition(PART, OTHER_PART)).event())
                .isNull();
        assertThatThrownBy(() -> split.state().beginSuccession(transition(SECESSION)))
                .isInstanceOf(NotActive.class);
    }

    @Test
    void isDissolvedWithItsSuccessor() {
        Decision<Organization, OrganizationEvent> dissolved =
                passing(REPLACEMENT).settleSuccession(true);

        assertThat(dissolved.event())
                .isEqualTo(new OrganizationDissolved(FLACMA_ID, DISSOLUTION, List.of(REPLACEMENT)));
        assertThat(dissolved.state().successors()).containsExactly(AME_ID);
        assertThat(dissolved.state().mergedInto()).isNull();
    }

    @Test
    void staysAsItWasIfTheSuccessorIsGone() {
        Decision<Organization, OrganizationEvent> abandoned =
                passing(REPLACEMENT).settleSuccession(false);

        assertThat(abandoned.event()).isEqualTo(new OrganizationSuccessionAbandoned(FLACMA_ID, List.of(REPLACEMENT)));
        assertThat(abandoned.state()).isEqualTo(flacma());
    }

    @Test
    void isRestoredWithoutThoseWhoCameAfterIt() {
        Organization reduced = passing(SECESSION).settleSuccession(true).state();
        Organization divided = reduced.beginSuccession(transition(PART, OTHER_PART))
                .state()
                .settleSuccession(true)
                .state();

        assertThat(divided.successors()).containsExactly(SECEDED_ID, CUENCA_ID, AME_ID);
        assertThat(divided.restore().state()).isEqualTo(reduced);
        assertThatThrownBy(() -> divided.withdrawSplit(SECEDED_ID)).isInstanceOf(NotActive.class);
    }

    @Test
    void takesBackWhatWasSaidToHaveSeceded() {
        Organization reduced = passing(SECESSION).settleSuccession(true).state();

        Decision<Organization, OrganizationEvent> withdrawn = reduced.withdrawSplit(SECEDED_ID);

        assertThat(withdrawn.event()).isEqualTo(new OrganizationSplitWithdrawn(FLACMA_ID, SECEDED_ID));
        assertThat(withdrawn.state()).isEqualTo(flacma());
        assertThatThrownBy(() -> reduced.withdrawSplit(CUENCA_ID)).isInstanceOf(NotSplit.class);
        assertThatThrownBy(() -> withdrawn.state().withdrawSplit(SECEDED_ID)).isInstanceOf(NotSplit.class);
    }

    @Test
    void keepsWhatSecededThroughAMergeAndItsUndo() {
        Organization reduced = passing(SECESSION).settleSuccession(true).state();

        Organization merged = reduced.beginMerge(new Merge<>(CUENCA_ID, "cmd_x"))
                .state()
                .settleMerge(true)
                .state();

        assertThat(merged.successions()).containsExactly(SECESSION, Succession.merge(CUENCA_ID));
        assertThat(merged.reinstate("cmd_x", Set.of()).state()).isEqualTo(reduced);
    }

    @Test
    void refusesMoreSuccessorsThanItCanHave() {
        Organization full = flacma();
        for (int half = 0; half < 2; half++) {
            full = full.beginSuccession(transition(IntStream.range(0, Standing.MOST_SUCCESSIONS / 2)
                            .mapToObj(each ->
                                    seceded(new OrganizationId(Commands.any().newId("org"))))
                            .toArray(Succession[]::new)))
                    .state()
                    .settleSuccession(true)
                    .state();
        }
        Organization crowded = full;

        assertThatThrownBy(() -> crowded.beginSuccession(transition(SECESSION))).isInstanceOf(TooManySuccessors.class);
    }

    private static Succession part(OrganizationId id) {
        return new Succession(id, SuccessionKind.SPLIT, false, DISSOLUTION.reason(), DISSOLUTION.on(), null);
    }

    private static Succession seceded(OrganizationId id) {
        return new Succession(id, SuccessionKind.SPLIT, true, "Law", null, null);
    }
}
