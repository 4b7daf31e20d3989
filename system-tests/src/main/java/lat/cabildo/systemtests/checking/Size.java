package lat.cabildo.systemtests.checking;

import java.util.ArrayList;
import java.util.List;

/** I8: 256 pending domain events, 1 MB of them and one more record, and a document far below the store's 16 MB. */
final class Size {
    private static final int MOST_PENDING = 256;
    private static final long MOST_PENDING_BYTES = 1024 * 1024;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private Size() {}

    static List<String> judge(History history) {
        List<String> found = new ArrayList<>();
        if (history.largest().count() > MOST_PENDING || history.largest().bytes() > MOST_PENDING_BYTES) {
            found.add("an outbox held " + history.largest());
        }
        history.documents().forEach((id, kept) -> {
            if (kept.bytes() > MOST_BYTES) {
                found.add(id + " has " + kept.bytes() + " bytes");
            }
        });
        return found;
    }
}
