package lat.cabildo.directory.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.aggregate.Change;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.springframework.stereotype.Component;

/** The histories of all kinds of records. */
@Component
public class Histories {
    private final Map<RecordKind, History> histories = new EnumMap<>(RecordKind.class);

    Histories(
            History organizationHistory,
            History personHistory,
            History postHistory,
            History mandateHistory,
            History membershipHistory,
            History applicationHistory) {
        histories.put(RecordKind.ORGANIZATIONS, organizationHistory);
        histories.put(RecordKind.PEOPLE, personHistory);
        histories.put(RecordKind.POSTS, postHistory);
        histories.put(RecordKind.MANDATES, mandateHistory);
        histories.put(RecordKind.MEMBERSHIPS, membershipHistory);
        histories.put(RecordKind.APPLICATIONS, applicationHistory);
    }

    /**
     * The changes of a record after a version, oldest first.
     *
     * @throws StoreRefusal.UnknownId if there was never such a record
     */
    public List<Change> after(RecordKind kind, String id, long version, int limit) {
        List<Change> changes = of(kind).after(known(kind, id), version, limit);
        if (changes.isEmpty() && version == 0) {
            throw new StoreRefusal.UnknownId(id);
        }
        return changes;
    }

    /** The last change of each record of a kind that has changed since an instant. */
    public Page<Change> changedSince(RecordKind kind, Instant since, PageRequest request) {
        return of(kind).changedSince(since, request);
    }

    /**
     * The change after which a record stood as it did at the end of a day, in UTC.
     *
     * @throws StoreRefusal.UnknownId if the register did not have it then
     */
    public Change on(RecordKind kind, String id, LocalDate day) {
        return of(kind).lastBefore(
                        known(kind, id),
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseThrow(() -> new StoreRefusal.UnknownId(id));
    }

    private static Id known(RecordKind kind, String id) {
        return kind.id(id).orElseThrow(() -> new StoreRefusal.UnknownId(id));
    }

    private History of(RecordKind kind) {
        History history = histories.get(kind);
        if (history == null) {
            throw new IllegalStateException("no history of " + kind);
        }
        return history;
    }
}
