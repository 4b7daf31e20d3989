package lat.cabildo.directory.application;

import java.util.List;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After an organization was dissolved, what it and what was merged into it has asked for lapses, and what others have
 * asked of them; after it was restored that is open again.
 *
 * <p>Guard: an application that says already what the organizations say is left alone.
 */
@Component
class SettleApplications implements ProcessStep {
    private final Applications applications;
    private final Organizations organizations;

    SettleApplications(Applications applications, Organizations organizations) {
        this.applications = applications;
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return Organization.SETTLE_APPLICATIONS;
    }

    @Override
    public void run(Command command, String startedBy) {
        List<OrganizationId> same = organizations.everyIdOf(new OrganizationId(startedBy));
        for (ApplicationFilter filter : ApplicationFilter.dependingOn(same)) {
            Page.forEach(request -> applications.page(filter, request), each -> {
                ApplicationId id = each.state().id();
                applications.settle(command.next(command.id() + ":" + id), id);
            });
        }
    }
}
