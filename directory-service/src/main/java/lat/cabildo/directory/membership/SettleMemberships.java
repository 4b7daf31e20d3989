package lat.cabildo.directory.membership;

import java.util.List;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After an organization was dissolved its memberships and those of its members end; after it was restored they last
 * again.
 *
 * <p>Guard: a membership that says already what the organizations say is left alone.
 */
@Component
class SettleMemberships implements ProcessStep {
    private final Memberships memberships;
    private final Organizations organizations;

    SettleMemberships(Memberships memberships, Organizations organizations) {
        this.memberships = memberships;
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return Organization.SETTLE_MEMBERSHIPS;
    }

    @Override
    public void run(Command command, String startedBy) {
        List<OrganizationId> same = organizations.everyIdOf(new OrganizationId(startedBy));
        settleAll(command, new MembershipFilter(same, null, null, null));
        settleAll(command, new MembershipFilter(null, same, null, null));
    }

    private void settleAll(Command command, MembershipFilter filter) {
        Page.forEach(request -> memberships.page(filter, request), each -> {
            MembershipId id = each.state().id();
            memberships.settle(command.next(command.id() + ":" + id), id);
        });
    }
}
