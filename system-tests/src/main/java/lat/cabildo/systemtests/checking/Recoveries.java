package lat.cabildo.systemtests.checking;

import java.util.List;

/** I10: after its owner was taken away, a shard publishes again within eight seconds. */
final class Recoveries {
    private static final long BOUND = 8_000;

    private Recoveries() {}

    static List<String> judge(History history) {
        return history.recoveries().stream()
                .filter(each -> each.milliseconds() > BOUND)
                .map(each -> "shard %d was silent for %d ms after %s"
                        .formatted(each.shard(), each.milliseconds(), each.what()))
                .toList();
    }
}
