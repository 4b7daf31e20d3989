package lat.cabildo.systemtests.checking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** I1: versions 1 to n of every aggregate are on the topic of changes. */
final class Completeness {
    private Completeness() {}

    static List<String> judge(History history) {
        Map<String, Set<Long>> published = history.changes().stream()
                .collect(groupingBy(History.Published::id, mapping(History.Published::sequence, toSet())));
        List<String> found = new ArrayList<>();
        history.documents().forEach((id, kept) -> {
            for (long version = 1; version <= kept.version(); version++) {
                if (!published.getOrDefault(id, Set.of()).contains(version)) {
                    found.add(id + "@" + version + " is in the store and not on the topic");
                }
            }
        });
        return found;
    }
}
