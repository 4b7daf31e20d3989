package lat.cabildo.systemtests.checking;

import java.util.List;
import java.util.stream.Stream;

/** I3: whatever is on a topic was committed in the store before, with these very bytes. */
final class Truth {
    private Truth() {}

    static List<String> judge(History history) {
        return Stream.concat(history.changes().stream(), history.states().stream())
                .filter(each -> !each.body().equals(history.remembered().get(each.domainEvent())))
                .map(each -> "%s at %d:%d says %s, the store's history %s"
                        .formatted(
                                each.domainEvent(),
                                each.partition(),
                                each.offset(),
                                each.body(),
                                history.remembered().get(each.domainEvent())))
                .toList();
    }
}
