package lat.cabildo.systemtests.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * I7: each acknowledged command is in the version it was told or in an earlier one, since a repeated command is
 * answered with what the aggregate has become since; and no command, acknowledged or not, made two versions. The post
 * of a dissolved organization was abolished by the process that this began, once.
 */
final class Commands {
    /** What is said of a command that made more than one version. */
    static final String APPLIED = "was applied";

    private Commands() {}

    static List<String> judge(History history) {
        Map<String, TreeMap<Long, String>> marks = new HashMap<>();
        for (History.Published each : history.changes()) {
            marks.computeIfAbsent(each.id(), _ -> new TreeMap<>()).put(each.sequence(), each.mark());
        }
        List<String> found = new ArrayList<>();
        made(marks).forEach((mark, versions) -> {
            if (versions.size() > 1) {
                found.add(("command %s " + APPLIED + " %d times: %s").formatted(mark, versions.size(), versions));
            }
        });
        for (History.Acknowledged each : history.acknowledged()) {
            if (!marks.getOrDefault(each.id(), new TreeMap<>())
                    .headMap(each.version(), true)
                    .containsValue(each.mark())) {
                found.add("command %s was acknowledged as %s@%d and is in no version up to that"
                        .formatted(each.mark(), each.id(), each.version()));
            }
        }
        found.addAll(processes(history));
        return found;
    }

    private static List<String> processes(History history) {
        History.Post ended = new History.Post(2, true, 0);
        return history.dissolved().stream()
                .filter(each -> !ended.equals(history.posts().get(each.post())))
                .map(each -> "%s is dissolved, its post %s is %s"
                        .formatted(each.id(), each.post(), history.posts().get(each.post())))
                .toList();
    }

    /** The versions that brought each mark, which later ones keep until another command replaces it. */
    private static Map<String, Set<String>> made(Map<String, TreeMap<Long, String>> marks) {
        Map<String, Set<String>> made = new HashMap<>();
        marks.forEach((id, versions) -> {
            String before = "";
            for (Map.Entry<Long, String> each : versions.entrySet()) {
                if (!each.getValue().equals(before)) {
                    made.computeIfAbsent(each.getValue(), _ -> new TreeSet<>()).add(id + "@" + each.getKey());
                }
                before = each.getValue();
            }
        });
        return made;
    }
}
