package lat.cabildo.directory.membership;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After a membership has started: it ends if one of the two was dissolved meanwhile.
 *
 * <p>Guard: a membership that says already what the organizations say is left alone.
 */
@Component
class SettleMembership implements ProcessStep {
    private final Memberships memberships;

    SettleMembership(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public String name() {
        return Membership.SETTLE;
    }

    @Override
    public void run(Command command, String startedBy) {
        memberships.settle(command, new MembershipId(startedBy));
    }
}
