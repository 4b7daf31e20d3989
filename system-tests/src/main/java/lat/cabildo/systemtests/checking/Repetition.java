package lat.cabildo.systemtests.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** I4: a record that comes twice is the same each time, and something had happened that explains it. */
final class Repetition {
    private Repetition() {}

    static List<String> judge(History history) {
        List<String> found = new ArrayList<>(judge(history.changes(), history.disturbances()));
        found.addAll(judge(history.states(), history.disturbances()));
        return found;
    }

    private static List<String> judge(List<History.Published> records, List<History.Disturbance> disturbances) {
        List<String> found = new ArrayList<>();
        Map<String, History.Published> firsts = new HashMap<>();
        for (History.Published each : records) {
            History.Published first = firsts.putIfAbsent(each.domainEvent(), each);
            if (first != null && !first.saysTheSameAs(each)) {
                found.add("%s differs at %d:%d from %d:%d"
                        .formatted(
                                each.domainEvent(),
                                each.partition(),
                                each.offset(),
                                first.partition(),
                                first.offset()));
            } else if (first != null && each.seenAt() > 0 && !explained(each, disturbances)) {
                found.add("%s comes again at %d:%d although nothing had happened"
                        .formatted(each.domainEvent(), each.partition(), each.offset()));
            }
        }
        return found;
    }

    private static boolean explained(History.Published record, List<History.Disturbance> disturbances) {
        return disturbances.stream()
                .anyMatch(each -> each.partitions().contains(record.partition())
                        && each.from() <= record.seenAt()
                        && record.seenAt() <= each.until());
    }
}
