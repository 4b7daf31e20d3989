package lat.cabildo.directory.membership;

import static lat.cabildo.directory.membership.SampleMemberships.ID;
import static lat.cabildo.directory.membership.SampleMemberships.SUSPENSION;
import static lat.cabildo.directory.membership.SampleMemberships.TERMS;
import static lat.cabildo.directory.membership.SampleMemberships.cuencaInFlacma;
import static lat.cabildo.directory.membership.SampleMemberships.suspended;
import static lat.cabildo.directory.organization.SampleOrganizations.CUENCA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.FLACMA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.membership.MembershipEvent.MembershipEnded;
import lat.cabildo.directory.membership.MembershipEvent.MembershipReinstated;
import lat.cabildo.directory.membership.MembershipEvent.MembershipReopened;
import lat.cabildo.directory.membership.MembershipEvent.MembershipStarted;
import lat.cabildo.directory.membership.MembershipEvent.MembershipSuspended;
import lat.cabildo.directory.membership.MembershipRefusal.EndsBeforeStart;
import lat.cabildo.directory.membership.MembershipRefusal.HasEnded;
import lat.cabildo.directory.membership.MembershipRefusal.IsSuspended;
import lat.cabildo.directory.membership.MembershipRefusal.OfItself;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.junit.jupiter.api.Test;

class MembershipTests {
    private static final PartialDate LAST_DAY = new PartialDate("2025-12-31");

    @Test
    void starts() {
        Decision<Membership, MembershipEvent> decision = Membership.start(ID, CUENCA_ID, FLACMA_ID, TERMS);

        assertThat(decision.event()).isEqualTo(new MembershipStarted(ID, CUENCA_ID, FLACMA_ID, MembershipClass.FULL));
        assertThat(decision.state().status()).isEqualTo(MembershipStatus.CURRENT);
    }

    @Test
    void refusesToBeOfItself() {
        assertThatThrownBy(() -> Membership.start(ID, CUENCA_ID, CUENCA_ID, TERMS))
                .isInstanceOf(OfItself.class);
    }

    @Test
    void holdsItsPairWhileItLasts() {
        Membership current = cuencaInFlacma();

        assertThat(current.uniqueKeys()).containsExactly(CUENCA_ID + ">" + FLACMA_ID);
        assertThat(current.end(new Ending(LAST_DAY, null), EndedBy.ORGANIZATION)
                        .state()
                        .uniqueKeys())
                .isEmpty();
    }

    @Test
    void endsOnce() {
        Decision<Membership, MembershipEvent> decision =
                cuencaInFlacma().end(new Ending(LAST_DAY, "Withdrawal"), EndedBy.ORGANIZATION);

        assertThat(decision.event())
                .isEqualTo(new MembershipEnded(ID, CUENCA_ID, FLACMA_ID, LAST_DAY, "Withdrawal", EndedBy.ORGANIZATION));
        assertThat(decision.state().terms().term().to()).isEqualTo(LAST_DAY);
        assertThat(decision.state()
                        .end(new Ending(LAST_DAY, "Withdrawal"), EndedBy.ORGANIZATION)
                        .event())
                .isNull();
        assertThatThrownBy(() -> decision.state().end(new Ending(null, "Expulsion"), EndedBy.ORGANIZATION))
                .isInstanceOf(HasEnded.class);
    }

    @Test
    void saysWhichOfTheTwoHasEndedIt() {
        Ending last = new Ending(LAST_DAY, "Fees");
        Membership left = suspended().end(last, EndedBy.MEMBER).state();

        assertThat(left.endedBy()).isEqualTo(EndedBy.MEMBER);
        assertThat(left.end(last, EndedBy.MEMBER).event()).isNull();
        assertThatThrownBy(() -> left.end(last, EndedBy.ORGANIZATION)).isInstanceOf(HasEnded.class);
        assertThat(cuencaInFlacma().endedBy()).isNull();
    }

    @Test
    void keepsItsPlaceWhileItIsSuspended() {
        Decision<Membership, MembershipEvent> decision = cuencaInFlacma().suspend(SUSPENSION);

        assertThat(decision.event()).isEqualTo(new MembershipSuspended(ID, CUENCA_ID, FLACMA_ID, SUSPENSION));
        assertThat(decision.state().status()).isEqualTo(MembershipStatus.SUSPENDED);
        assertThat(decision.state().uniqueKeys()).isNotEmpty();
        assertThat(decision.state().suspend(SUSPENSION).event()).isNull();
        assertThatThrownBy(() -> decision.state().suspend(new Ending(null, "Vote")))
                .isInstanceOf(IsSuspended.class);
        assertThat(decision.state()
                        .end(new Ending(LAST_DAY, null), EndedBy.ORGANIZATION)
                        .state()
                        .status())
                .isEqualTo(MembershipStatus.ENDED);
    }

    @Test
    void isReinstatedAsItWas() {
        Decision<Membership, MembershipEvent> decision = suspended().reinstate();

        assertThat(decision.event()).isEqualTo(new MembershipReinstated(ID, CUENCA_ID, FLACMA_ID));
        assertThat(decision.state()).isEqualTo(cuencaInFlacma());
        assertThat(cuencaInFlacma().reinstate().event()).isNull();
        Membership ended = cuencaInFlacma()
                .end(new Ending(LAST_DAY, null), EndedBy.ORGANIZATION)
                .state();
        assertThatThrownBy(ended::reinstate).isInstanceOf(HasEnded.class);
        assertThatThrownBy(() -> ended.suspend(SUSPENSION)).isInstanceOf(HasEnded.class);
    }

    @Test
    void endsWithAnOrganizationAndLastsAgainAsItWas() {
        PartialDate dissolved = new PartialDate("2026-01");

        Decision<Membership, MembershipEvent> closed = suspended().close(dissolved);

        assertThat(closed.event())
                .isEqualTo(new MembershipEnded(ID, CUENCA_ID, FLACMA_ID, dissolved, "organization-dissolved", null));
        assertThat(closed.state().close(dissolved).event()).isNull();
        assertThat(closed.state().reopen().event()).isEqualTo(new MembershipReopened(ID, CUENCA_ID, FLACMA_ID));
        assertThat(closed.state().reopen().state()).isEqualTo(suspended());
    }

    @Test
    void staysEndedIfItEndedForAnotherReason() {
        Membership ended = cuencaInFlacma()
                .end(new Ending(LAST_DAY, "Withdrawal"), EndedBy.ORGANIZATION)
                .state();

        assertThat(ended.close(null).event()).isNull();
        assertThat(ended.reopen().event()).isNull();
    }

    @Test
    void endsWithoutADayIfTheOrganizationWasDissolvedBeforeItStarted() {
        Membership closed = cuencaInFlacma().close(new PartialDate("2017")).state();

        assertThat(closed.terms()).isEqualTo(TERMS);
    }

    @Test
    void refusesToEndBeforeItStarted() {
        assertThatThrownBy(() -> cuencaInFlacma().end(new Ending(new PartialDate("2017"), null), EndedBy.ORGANIZATION))
                .isInstanceOf(EndsBeforeStart.class);
    }

    @Test
    void ignoresACorrectionThatChangesNothing() {
        assertThat(cuencaInFlacma().correct(TERMS).event()).isNull();
        assertThat(cuencaInFlacma().correct(SampleMemberships.correctedTerms()).event())
                .isNotNull();
    }
}
