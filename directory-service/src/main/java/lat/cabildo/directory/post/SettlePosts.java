package lat.cabildo.directory.post;

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
        @Nullable String after = null;
        do {
            Page<Stored<Post>> page = posts.page(filter, new PageRequest(PageRequest.MAX_SIZE, after));
            for (Stored<Post> each : page.items()) {
                PostId id = each.state().id();
                posts.settle(command.next(command.id() + ":" + id), id);
            }
            after = page.next();
        } while (after != null);
    }
}
