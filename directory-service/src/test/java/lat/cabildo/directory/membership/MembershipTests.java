package lat.cabildo.directory.membership;

import static lat.cabildo.directory.membership.SampleMemberships.ID;
import static lat.cabildo.directory.membership.SampleMemberships.TERMS;
import static lat.cabildo.directory.membership.SampleMemberships.cuencaInFlacma;
import static lat.cabildo.directory.organization.SampleOrganizations.CUENCA_ID;
import static lat.cabildo.directory.organization.SampleOrganizations.FLACMA_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lat.cabildo.directory.membership.MembershipEvent.MembershipEnded;
import lat.cabildo.directory.membership.MembershipEvent.MembershipStarted;
import lat.cabildo.directory.membership.MembershipRefusal.EndsBeforeStart;
import lat.cabildo.directory.membership.MembershipRefusal.HasEnded;
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
        assertThat(current.end(LAST_DAY, null).state().uniqueKeys()).isEmpty();
    }

    @Test
    void endsOnce() {
        Decision<Membership, MembershipEvent> decision = cuencaInFlacma().end(LAST_DAY, "Withdrawal");

        assertThat(decision.event()).isEqualTo(new MembershipEnded(ID, CUENCA_ID, FLACMA_ID, LAST_DAY, "Withdrawal"));
        assertThat(decision.state().terms().term().to()).isEqualTo(LAST_DAY);
        assertThat(decision.state().end(LAST_DAY, "Withdrawal").event()).isNull();
        assertThatThrownBy(() -> decision.state().end(null, "Expulsion")).isInstanceOf(HasEnded.class);
    }

    @Test
    void refusesToEndBeforeItStarted() {
        assertThatThrownBy(() -> cuencaInFlacma().end(new PartialDate("2017"), null))
                .isInstanceOf(EndsBeforeStart.class);
    }

    @Test
    void ignoresACorrectionThatChangesNothing() {
        assertThat(cuencaInFlacma().correct(TERMS).event()).isNull();
        assertThat(cuencaInFlacma().correct(SampleMemberships.correctedTerms()).event())
                .isNotNull();
    }
}
