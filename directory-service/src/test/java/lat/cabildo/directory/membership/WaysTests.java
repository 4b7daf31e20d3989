package lat.cabildo.directory.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.Ways.Leg;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.junit.jupiter.api.Test;

class WaysTests {
    private static final OrganizationId CENTRE = organization(1);
    private static final OrganizationId INNER = organization(2);
    private static final OrganizationId OUTER = organization(3);
    private static final Circle CIRCLE = new Circle(List.of(List.of(INNER), List.of(OUTER)));

    @Test
    void leadFromRingToRing() {
        Ways ways = new Ways(
                CENTRE,
                CIRCLE,
                (members, umbrellas) -> members.contains(OUTER)
                        ? List.of(new Leg(OUTER, INNER, membership(OUTER, INNER)))
                        : List.of(new Leg(INNER, CENTRE, membership(INNER, CENTRE))));

        assertThat(ways.of(List.of(OUTER), Answer.YES))
                .containsExactly(new Member(OUTER, List.of(INNER), membership(OUTER, INNER), Answer.YES));
    }

    /** The umbrella was merged into its member since the circle was drawn, so that the step leads nowhere. */
    @Test
    void leaveOutWhoNoLongerStandsWhereHeStood() {
        Ways ways = new Ways(
                CENTRE, CIRCLE, (members, umbrellas) -> List.of(new Leg(OUTER, OUTER, membership(OUTER, INNER))));

        assertThat(ways.of(List.of(OUTER), Answer.YES)).isEmpty();
    }

    private static Membership membership(OrganizationId member, OrganizationId umbrella) {
        return Membership.start(
                        new MembershipId("mbr_01JD0000000000000000000001"),
                        member,
                        umbrella,
                        new MembershipTerms(MembershipClass.FULL, new Term(null, null), null))
                .state();
    }

    private static OrganizationId organization(int number) {
        return new OrganizationId("org_01JD000000000000000000000" + number);
    }
}
