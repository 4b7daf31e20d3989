package lat.cabildo.systemtests.checking;

import java.util.List;

/** I5: when faults have been over for a while no outbox holds anything, each knows that, and all processes ended. */
final class Draining {
    private Draining() {}

    static List<String> judge(History history) {
        return history.documents().entrySet().stream()
                .filter(each -> each.getValue().pending() > 0
                        || each.getValue().steps() > 0
                        || each.getValue().published() != each.getValue().version())
                .map(each -> each.getKey() + " " + each.getValue())
                .toList();
    }
}
