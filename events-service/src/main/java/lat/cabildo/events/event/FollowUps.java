package lat.cabildo.events.event;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a meeting decided to do next: a list that ends, kept with the event. */
public record FollowUps(List<FollowUp> items) {

    public static final int MOST = 100;

    public FollowUps {
        items = List.copyOf(items);
        if (items.size() > MOST) {
            throw new IllegalArgumentException(items.size() + " follow-ups");
        }
    }

    static FollowUps none() {
        return new FollowUps(List.of());
    }

    Optional<FollowUp> find(int number) {
        return items.stream().filter(each -> each.number() == number).findFirst();
    }

    boolean isFull() {
        return items.size() == MOST;
    }

    int nextNumber() {
        return items.size() + 1;
    }

    FollowUps with(FollowUp added) {
        return new FollowUps(Stream.concat(items.stream(), Stream.of(added)).toList());
    }

    FollowUps replacing(FollowUp changed) {
        return new FollowUps(items.stream()
                .map(each -> each.number() == changed.number() ? changed : each)
                .toList());
    }
}
