package lat.cabildo.directory.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;

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
        Command command = Command.ofService("directory", clock.instant());
        mandates.review(command, posts.get(mandate.post()).state(), mandate.id());
    }
}
