package lat.cabildo.good.post;

import java.time.Clock;
import java.time.LocalDate;

public record Post(PostId id, LocalDate since) {

    static Post open(PostId id, Clock clock) {
        return new Post(id, LocalDate.now(clock));
    }
}
