package lat.cabildo.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CirclesTests {
    private static final LocalDate DAY = LocalDate.of(2019, 5, 31);

    @ParameterizedTest
    @CsvSource({
        "2010, , YES",
        "2019, , UNKNOWN",
        ", , UNKNOWN",
        "2020, , NO",
        "2010, 2018-12, NO",
        "2010, 2019, UNKNOWN",
        "2010, 2020, YES"
    })
    void saysWhetherAMembershipWasInForceOnADay(@Nullable String from, @Nullable String to, Answer held) {
        assertThat(Circles.wasInForce(membership(from, to), DAY)).isEqualTo(held);
    }

    @Test
    void doesNotKnowWhenAMembershipEndedWithoutADate() {
        Membership ended = membership("2010", null)
                .end(new Ending(null, "Withdrawal"), EndedBy.ORGANIZATION)
                .state();

        assertThat(Circles.wasInForce(ended, DAY)).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void leavesOutWhoWasSuspended() {
        Membership membership = membership("2010", null);

        assertThat(Circles.wasInForce(suspended(membership, "2018"), DAY)).isEqualTo(Answer.NO);
        assertThat(Circles.wasInForce(suspended(membership, "2020"), DAY)).isEqualTo(Answer.YES);
        assertThat(Circles.wasInForce(suspended(membership, null), DAY)).isEqualTo(Answer.UNKNOWN);
    }

    private static Membership suspended(Membership membership, @Nullable String since) {
        return membership.suspend(new Ending(date(since), "Fees")).state();
    }

    private static Membership membership(@Nullable String from, @Nullable String to) {
        return Membership.start(
                        new MembershipId("mbr_01JD0000000000000000000001"),
                        new OrganizationId("org_01JD0000000000000000000001"),
                        new OrganizationId("org_01JD0000000000000000000002"),
                        new MembershipTerms(MembershipClass.FULL, new Term(date(from), date(to)), null))
                .state();
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text == null ? null : new PartialDate(text);
    }
}
