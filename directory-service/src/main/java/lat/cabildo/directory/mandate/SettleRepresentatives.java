package lat.cabildo.directory.mandate;

import java.util.List;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After an organization was dissolved nobody stands for it elsewhere; after it was restored they do again, and so do
 * those in posts of its own whose holder, or whose member, came back while the posts were gone.
 *
 * <p>Guard: a mandate that says already what the organization says is left alone.
 */
@Component
class SettleRepresentatives implements ProcessStep {
    private final Organizations organizations;
    private final Mandates mandates;

    SettleRepresentatives(Organizations organizations, Mandates mandates) {
        this.organizations = organizations;
        this.mandates = mandates;
    }

    @Override
    public String name() {
        return Organization.SETTLE_REPRESENTATIVES;
    }

    @Override
    public void run(Command command, String startedBy) {
        List<OrganizationId> same = organizations.everyIdOf(new OrganizationId(startedBy));
        settleAll(command, new MandateFilter(null, null, null, same));
        settleAll(command, new MandateFilter(null, null, same));
    }

    private void settleAll(Command command, MandateFilter filter) {
        Page.forEach(request -> mandates.page(filter, request), each -> {
            MandateId id = each.state().id();
            mandates.settle(command.next(command.id() + ":" + id), id);
        });
    }
}
