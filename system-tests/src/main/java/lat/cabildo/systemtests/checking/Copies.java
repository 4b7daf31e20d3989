package lat.cabildo.systemtests.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** I6: another service's copy of an aggregate has its version; there is one of each, and of nothing else. */
final class Copies {
    private Copies() {}

    static List<String> judge(History history) {
        List<String> found = new ArrayList<>();
        history.documents().forEach((id, kept) -> {
            Long copy = history.copies().get(id);
            if (!Objects.equals(copy, kept.version())) {
                found.add("%s has version %d, its copy %s".formatted(id, kept.version(), copy));
            }
        });
        history.copies().keySet().stream()
                .filter(each -> !history.documents().containsKey(each))
                .forEach(each -> found.add(each + " is a copy of nothing"));
        return found;
    }
}
