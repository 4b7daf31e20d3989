package lat.cabildo.directory.post;

import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After an organization was dissolved its posts cease to be; after it was restored they are there again. Mandates
 * follow their posts.
 *
 * <p>Guard: a post that says already what the organization says is left alone.
 */
@Component
class SettlePosts implements ProcessStep {
    private final Posts posts;
    private final Organizations organizations;

    SettlePosts(Posts posts, Organizations organizations) {
        this.posts = posts;
        this.organizations = organizations;
    }

    @Override
    public String name() {
        return Organization.SETTLE_POSTS;
    }

    @Override
    public void run(Command command, String startedBy) {
        PostFilter filter = new PostFilter(organizations.everyIdOf(new OrganizationId(startedBy)), null);
        Page.forEach(request -> posts.page(filter, request), each -> {
            PostId id = each.state().id();
            posts.settle(command.next(command.id() + ":" + id), id);
        });
    }
}
