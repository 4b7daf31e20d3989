package lat.cabildo.platform.relay;

import java.util.List;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;

/** One aggregate's unpublished entries, contiguous from its last published one on. */
record Pending(Outbox outbox, String id, List<OutboxEntry> entries) {

    Pending {
        entries = List.copyOf(entries);
    }

    long last() {
        return entries.getLast().sequence();
    }

    long bytes() {
        return entries.stream().mapToLong(OutboxEntry::size).sum();
    }

    int records() {
        return entries.stream().mapToInt(each -> each.records().size()).sum();
    }
}
