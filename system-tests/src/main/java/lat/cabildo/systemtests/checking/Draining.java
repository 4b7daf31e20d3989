package lat.cabildo.systemtests.checking;

import java.util.List;

/** I5: no outbox holds anything when faults have been over for a while, and each knows that. */
final class Draining {
    private Draining() {}

    static List<String> judge(History history) {
        return history.documents().entrySet().stream()
                .filter(each -> each.getValue().pending() > 0
                        || each.getValue().published() != each.getValue().version())
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }
}
