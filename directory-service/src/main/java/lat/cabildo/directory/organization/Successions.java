package lat.cabildo.directory.organization;

import java.util.List;
import java.util.Map;
import lat.cabildo.directory.merge.Ahead;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.MergeRefusal.LeadsBack;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.directory.organization.SuccessionRefusal.SuccessorNotActive;
import lat.cabildo.directory.organization.SuccessionRefusal.UnknownSuccessor;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.StoreRefusal.TooLarge;
import lat.cabildo.platform.aggregate.Stored;

/**
 * Has one organization pass to others: begin, which locks all who take part against other successions; settle, which
 * looks again whether those stand for themselves and none leads back. The process's undo is to restore the one that
 * ended, or to withdraw the split with which it went on. Every step can be repeated: each is run at once, so that who
 * has asked sees the outcome, and again by the process, should the service die in between.
 */
public final class Successions {
    private final Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates;
    private final Successors<OrganizationId, Organization> successors;
    private final Mergers<OrganizationId, Organization, OrganizationEvent> mergers;

    Successions(
            Aggregates<OrganizationId, Organization, OrganizationEvent> aggregates,
            Successors<OrganizationId, Organization> successors,
            Mergers<OrganizationId, Organization, OrganizationEvent> mergers) {
        this.aggregates = aggregates;
        this.successors = successors;
        this.mergers = mergers;
    }

    /**
     * Returns once the others have come after it.
     *
     * @param successions at least one, all of one kind and for one reason
     * @throws UnknownSuccessor if one of them is not in the register
     * @throws SuccessorNotActive if one does not stand for itself
     * @throws LeadsBack if one comes before it
     * @throws InProgress if one of those who take part takes part in another succession
     * @throws TooLarge if so much is said of so many that it fits into no domain event
     */
    public Stored<Organization> pass(Command command, OrganizationId id, List<Succession> successions) {
        List<OrganizationId> to =
                successions.stream().map(Succession::organization).toList();
        Ahead<OrganizationId> ahead = requireOpen(id, to);
        Transition transition = new Transition(command.id(), successions, ahead.beyond(to));
        Stored<Organization> begun = mergers.locking(command, id, each -> each.beginSuccession(transition));
        Stored<Organization> settled = begun.state().standing().transition() == null
                ? begun
                : settle(command.next(command.id() + ":settle"), id);
        if (!settled.state().standing().successions().containsAll(successions)) {
            requireOpen(id, to);
            throw new InProgress(id);
        }
        return settled;
    }

    /**
     * The locks that have been held since it began keep everybody who takes part from being passed on between the look
     * and the write; whoever has come to take part since is not locked, and has it abandoned.
     *
     * @throws TooLarge if it cannot be told; then it is abandoned, since it would hold the locks for ever
     */
    Stored<Organization> settle(Command command, OrganizationId id) {
        try {
            return aggregates.change(command, id, each -> each.settleSuccession(isOpen(each)));
        } catch (TooLarge refusal) {
            aggregates.change(command.next(command.id() + ":abandon"), id, each -> each.settleSuccession(false));
            throw refusal;
        }
    }

    private boolean isOpen(Organization organization) {
        Transition transition = organization.standing().transition();
        return transition != null
                && aggregates.findAll(transition.successors()).values().stream()
                                .filter(found -> found.state().isActive())
                                .count()
                        == transition.successors().size()
                && successors.ahead(transition.successors()).isOpenFor(organization.id(), transition.participants());
    }

    private Ahead<OrganizationId> requireOpen(OrganizationId id, List<OrganizationId> to) {
        Map<OrganizationId, Stored<Organization>> found = aggregates.findAll(to);
        for (int place = 0; place < to.size(); place++) {
            OrganizationId each = to.get(place);
            if (each.equals(id)) {
                throw new LeadsBack(each);
            }
            Stored<Organization> successor = found.get(each);
            if (successor == null) {
                throw new UnknownSuccessor(each, place);
            }
            if (!successor.state().isActive()) {
                throw new SuccessorNotActive(each);
            }
        }
        Ahead<OrganizationId> ahead = successors.ahead(to);
        ahead.requireNot(id);
        return ahead;
    }
}
