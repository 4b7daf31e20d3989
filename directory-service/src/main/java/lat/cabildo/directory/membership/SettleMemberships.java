package lat.cabildo.directory.membership;

import java.util.List;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.process.ProcessStep;
import org.jspecify.annotations.Nullable;
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
        @Nullable String after = null;
        do {
            Page<Stored<Membership>> page = memberships.page(filter, new PageRequest(PageRequest.MAX_SIZE, after));
            for (Stored<Membership> each : page.items()) {
                MembershipId id = each.state().id();
                memberships.settle(command.next(command.id() + ":" + id), id);
            }
            after = page.next();
        } while (after != null);
    }
}
