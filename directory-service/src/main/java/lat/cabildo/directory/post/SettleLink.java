package lat.cabildo.directory.post;

import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.stereotype.Component;

/**
 * After a correction has said that a post is held with another one: looks again whether the two are not held in a
 * circle by now, since somebody may have corrected the other at the same moment.
 *
 * <p>Guard: a link in no circle is left alone, and so is one that was looked at while another one in the circle was
 * not.
 */
@Component
class SettleLink implements ProcessStep {
    private final Posts posts;

    SettleLink(Posts posts) {
        this.posts = posts;
    }

    @Override
    public String name() {
        return Post.SETTLE_LINK;
    }

    @Override
    public void run(Command command, String startedBy) {
        posts.settleLink(command, new PostId(startedBy));
    }
}
