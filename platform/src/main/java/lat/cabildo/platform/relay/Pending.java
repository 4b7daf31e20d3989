package lat.cabildo.platform.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;

/** One aggregate's unpublished entries, contiguous from its last published one on. */
record Pending(Outbox outbox, String id, List<OutboxEntry> entries) {

    Pending {
        entries = List.copyOf(entries);
    }

    OutboxEntry first() {
        return entries.getFirst();
    }

    /** What comes after a sequence; empty if nothing does. */
    Optional<Pending> after(long sequence) {
        List<OutboxEntry> rest =
                entries.stream().filter(each -> each.sequence() > sequence).toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Pending(outbox, id, rest));
    }

    long last() {
        return entries.getLast().sequence();
    }

    /** In parts, of which each that takes personal data away is the first of one. */
    List<Pending> divided() {
        List<Pending> parts = new ArrayList<>();
        List<OutboxEntry> part = new ArrayList<>();
        for (OutboxEntry each : entries) {
            if (each.forgets() && !part.isEmpty()) {
                parts.add(new Pending(outbox, id, part));
                part = new ArrayList<>();
            }
            part.add(each);
        }
        parts.add(new Pending(outbox, id, part));
        return parts;
    }

    /**
     * What a reader of the state topic holds after the last of these, and nothing once it is erased; it begins with the
     * sequence, so that the greatest of several is the last.
     */
    String checksum() {
        OutboxEntry last = entries.getLast();
        return "%019d:%s".formatted(last.sequence(), Objects.requireNonNullElse(last.stateChecksum(), ""));
    }

    long bytes() {
        return entries.stream().mapToLong(OutboxEntry::size).sum();
    }

    int records() {
        return entries.stream().mapToInt(each -> each.records().size()).sum();
    }
}
