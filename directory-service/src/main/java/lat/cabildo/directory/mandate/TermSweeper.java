package lat.cabildo.directory.mandate;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.Trace;

/**
 * Has mandates say that they have begun, or that their end has passed and is unconfirmed, when the day has come.
 *
 * <p>Guard: a mandate that says so already is left alone, so that several instances may sweep side by side.
 */
final class TermSweeper {
    private final Mandates mandates;
    private final Posts posts;
    private final Clock clock;

    TermSweeper(Mandates mandates, Posts posts, Clock clock) {
        this.mandates = mandates;
        this.posts = posts;
        this.clock = clock;
    }

    void sweep() {
        LocalDate today = LocalDate.now(clock);
        for (OverdueMandates overdue : List.of(OverdueMandates.begun(today), OverdueMandates.over(today))) {
            Page.forEach(request -> mandates.page(overdue, request), each -> review(each.state()));
        }
    }

    private void review(Mandate mandate) {
        PostId post = mandate.post();
        String id = "cmd_" + UlidCreator.getUlid();
        Command command = new Command(id, Actor.service("directory"), clock.instant(), null, new Trace(id, null, null));
        mandates.review(command, posts.get(post).state(), mandate.id());
    }
}
