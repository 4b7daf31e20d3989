package lat.cabildo.directory.membership;

import java.util.Objects;
import java.util.Set;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.MembershipEvent.MembershipCorrected;
import lat.cabildo.directory.membership.MembershipEvent.MembershipEnded;
import lat.cabildo.directory.membership.MembershipEvent.MembershipStarted;
import lat.cabildo.directory.membership.MembershipRefusal.EndsBeforeStart;
import lat.cabildo.directory.membership.MembershipRefusal.HasEnded;
import lat.cabildo.directory.membership.MembershipRefusal.OfItself;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One organization in another one. While it lasts there is no second one of the same two. At most 2 KB.
 *
 * @param organization to which the member belongs: an association, a federation, a network
 */
public record Membership(
        MembershipId id,
        OrganizationId member,
        OrganizationId organization,
        MembershipTerms terms,
        MembershipStatus status,
        @Nullable String endReason) {

    public static Decision<Membership, MembershipEvent> start(
            MembershipId id, OrganizationId member, OrganizationId organization, MembershipTerms terms) {
        if (member.equals(organization)) {
            throw new OfItself(member);
        }
        Membership started = new Membership(id, member, organization, terms, MembershipStatus.CURRENT, null);
        return Decision.of(started, new MembershipStarted(id, member, organization, terms.membershipClass()));
    }

    /** The pair that no other lasting membership may have. */
    Set<String> uniqueKeys() {
        return status == MembershipStatus.ENDED ? Set.of() : Set.of(member + ">" + organization);
    }

    public Decision<Membership, MembershipEvent> correct(MembershipTerms corrected) {
        if (corrected.equals(terms)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Membership(id, member, organization, corrected, status, endReason), new MembershipCorrected(id));
    }

    /** @param on the last day, as far as it is known */
    public Decision<Membership, MembershipEvent> end(@Nullable PartialDate on, @Nullable String reason) {
        if (!Term.isPossible(terms.term().from(), on)) {
            throw new EndsBeforeStart(id);
        }
        MembershipTerms ended =
                new MembershipTerms(terms.membershipClass(), terms.term().until(on), terms.source());
        if (status == MembershipStatus.ENDED) {
            if (ended.equals(terms) && Objects.equals(reason, endReason)) {
                return Decision.unchanged(this);
            }
            throw new HasEnded(id);
        }
        return Decision.of(
                new Membership(id, member, organization, ended, MembershipStatus.ENDED, reason),
                new MembershipEnded(id, member, organization, ended.term().to(), reason));
    }
}
