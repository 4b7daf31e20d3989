package lat.cabildo.directory.membership;

import java.util.Objects;
import java.util.Set;
import lat.cabildo.directory.fact.Closing;
import lat.cabildo.directory.fact.Closing.Cause;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.MembershipEvent.MembershipCorrected;
import lat.cabildo.directory.membership.MembershipEvent.MembershipEnded;
import lat.cabildo.directory.membership.MembershipEvent.MembershipReinstated;
import lat.cabildo.directory.membership.MembershipEvent.MembershipReopened;
import lat.cabildo.directory.membership.MembershipEvent.MembershipStarted;
import lat.cabildo.directory.membership.MembershipEvent.MembershipSuspended;
import lat.cabildo.directory.membership.MembershipRefusal.EndsBeforeStart;
import lat.cabildo.directory.membership.MembershipRefusal.HasEnded;
import lat.cabildo.directory.membership.MembershipRefusal.IsSuspended;
import lat.cabildo.directory.membership.MembershipRefusal.OfItself;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * One organization in another one. While it lasts there is no second one of the same two. At most 3 KB.
 *
 * @param organization to which the member belongs: an association, a federation, a network
 * @param suspension since when and why it rests, or rested when it ended
 * @param endedBy null while it lasts, if one of the two was dissolved, or if it ended before note was kept of it
 * @param closing of one that ended because one of the two was dissolved
 */
public record Membership(
        MembershipId id,
        OrganizationId member,
        OrganizationId organization,
        MembershipTerms terms,
        MembershipStatus status,
        @Nullable String endReason,
        @Nullable EndedBy endedBy,
        @Nullable Ending suspension,
        @Nullable Closing closing) {

    /**
     * Name of the step that looks again whether the two still stand: one may have been dissolved while the membership
     * started. Undone by restoring that organization.
     */
    public static final String SETTLE = "membership.settle";

    public static Decision<Membership, MembershipEvent> start(
            MembershipId id, OrganizationId member, OrganizationId organization, MembershipTerms terms) {
        if (member.equals(organization)) {
            throw new OfItself(member);
        }
        Membership started =
                new Membership(id, member, organization, terms, MembershipStatus.CURRENT, null, null, null, null);
        MembershipEvent event = new MembershipStarted(id, member, organization, terms.membershipClass());
        return Decision.of(started, event).then(SETTLE);
    }

    /** The pair that no other lasting membership may have. */
    Set<String> uniqueKeys() {
        return hasEnded() ? Set.of() : Set.of(member + ">" + organization);
    }

    boolean hasEnded() {
        return status == MembershipStatus.ENDED;
    }

    public Decision<Membership, MembershipEvent> correct(MembershipTerms corrected) {
        if (corrected.equals(terms)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Membership(id, member, organization, corrected, status, endReason, endedBy, suspension, closing),
                new MembershipCorrected(id));
    }

    /** It rests: the member keeps its place and nobody speaks for it meanwhile. */
    public Decision<Membership, MembershipEvent> suspend(Ending since) {
        requireOpen();
        if (since.equals(suspension)) {
            return Decision.unchanged(this);
        }
        if (suspension != null) {
            throw new IsSuspended(id);
        }
        return Decision.of(open(terms, since), new MembershipSuspended(id, member, organization, since));
    }

    /** Undoes or ends a suspension. */
    public Decision<Membership, MembershipEvent> reinstate() {
        requireOpen();
        if (suspension == null) {
            return Decision.unchanged(this);
        }
        return Decision.of(open(terms, null), new MembershipReinstated(id, member, organization));
    }

    /** @param last the last day, as far as it is known, and why */
    public Decision<Membership, MembershipEvent> end(Ending last, EndedBy by) {
        PartialDate on = last.on();
        if (!Term.isPossible(terms.term().from(), on)) {
            throw new EndsBeforeStart(id);
        }
        MembershipTerms ended = terms.with(terms.term().until(on));
        if (hasEnded()) {
            if (ended.equals(terms) && Objects.equals(last.reason(), endReason) && by == endedBy) {
                return Decision.unchanged(this);
            }
            throw new HasEnded(id);
        }
        return ended(ended, last.reason(), by, null);
    }

    /** Ends because one of the two was dissolved. */
    Decision<Membership, MembershipEvent> close(@Nullable PartialDate on) {
        if (hasEnded()) {
            return Decision.unchanged(this);
        }
        Closing because = new Closing(Cause.ORGANIZATION_DISSOLVED, terms.term().to());
        return ended(terms.with(terms.term().closedOn(on)), because.cause().toString(), null, because);
    }

    /** Lasts again if it ended only because one of the two was dissolved. */
    Decision<Membership, MembershipEvent> reopen() {
        if (closing == null) {
            return Decision.unchanged(this);
        }
        MembershipTerms before = terms.with(closing.undoneIn(terms.term()));
        return Decision.of(open(before, suspension), new MembershipReopened(id, member, organization));
    }

    private Membership open(MembershipTerms lasting, @Nullable Ending since) {
        MembershipStatus open = since == null ? MembershipStatus.CURRENT : MembershipStatus.SUSPENDED;
        return new Membership(id, member, organization, lasting, open, null, null, since, null);
    }

    private Decision<Membership, MembershipEvent> ended(
            MembershipTerms ended, @Nullable String reason, @Nullable EndedBy by, @Nullable Closing because) {
        return Decision.of(
                new Membership(
                        id, member, organization, ended, MembershipStatus.ENDED, reason, by, suspension, because),
                new MembershipEnded(id, member, organization, ended.term().to(), reason, by));
    }

    private void requireOpen() {
        if (hasEnded()) {
            throw new HasEnded(id);
        }
    }
}
