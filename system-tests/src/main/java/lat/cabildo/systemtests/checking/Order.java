package lat.cabildo.systemtests.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * I2: of each key the next record is the next version, or goes back to repeat what an owner of the shard had not noted;
 * it never leaps forward, not even over what was published before. The last record of a key is its newest.
 */
final class Order {
    private Order() {}

    static List<String> judge(History history) {
        List<String> found = new ArrayList<>(leaps(history.changes()));
        found.addAll(stale("changes", history.changes()));
        found.addAll(stale("state", history.states()));
        return found;
    }

    private static List<String> leaps(List<History.Published> records) {
        List<String> found = new ArrayList<>();
        Map<String, Long> before = new HashMap<>();
        for (History.Published each : records) {
            long last = before.getOrDefault(each.id(), 0L);
            if (each.sequence() > last + 1) {
                found.add("%s comes after version %d at %d:%d"
                        .formatted(each.domainEvent(), last, each.partition(), each.offset()));
            }
            before.put(each.id(), each.sequence());
        }
        return found;
    }

    private static List<String> stale(String topic, List<History.Published> records) {
        Map<String, Long> newest = new HashMap<>();
        Map<String, Long> last = new HashMap<>();
        for (History.Published each : records) {
            newest.merge(each.id(), each.sequence(), Math::max);
            last.put(each.id(), each.sequence());
        }
        return newest.entrySet().stream()
                .filter(each -> last.getOrDefault(each.getKey(), 0L) < each.getValue())
                .map(each -> "the last of %s on %s is %d, not %d"
                        .formatted(each.getKey(), topic, last.get(each.getKey()), each.getValue()))
                .toList();
    }
}
