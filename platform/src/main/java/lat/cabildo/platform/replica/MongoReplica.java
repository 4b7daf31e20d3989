package lat.cabildo.platform.replica;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.cursor.TimeoutMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.Id;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Reads the live generation of copies; what arrives is written to every generation that is kept up. */
final class MongoReplica<I extends Id, R> implements Replica<I, R> {
    private static final int MOST_MERGERS = 16;

    private final ReplicaType<I, R> type;
    private final Generations generations;
    private final Arrivals arrivals = new Arrivals();
    private volatile Instant asOf = Instant.EPOCH;

    MongoReplica(ReplicaType<I, R> type, Generations generations) {
        this.type = type;
        this.generations = generations;
    }

    @Override
    public Instant asOf() {
        return asOf;
    }

    void completeUntil(Instant time) {
        if (time.isAfter(asOf)) {
            asOf = time;
        }
    }

    ReplicaType<I, R> type() {
        return type;
    }

    Generations generations() {
        return generations;
    }

    /** @throws Undecodable if the record is not what the contract says */
    Copies.Update decode(Incoming record) {
        requireId(record.key());
        byte[] data = record.data();
        if (data == null) {
            return new Copies.Update(record.key(), record.sequence(), null, null);
        }
        var state = TolerantReader.member(TolerantReader.data(data), "state");
        if (state == null) {
            throw new Undecodable("data has no state", null);
        }
        R copy = TolerantReader.copy(state, type.copyType());
        String mergedInto = mergedInto(copy);
        if (mergedInto != null) {
            requireId(mergedInto);
        }
        return new Copies.Update(record.key(), record.sequence(), TolerantReader.document(copy), mergedInto);
    }

    /** Every copy that is read at present; there may be many, so the store has a minute for each batch. */
    FindIterable<Document> held() {
        return generations
                .live()
                .withTimeout(1, TimeUnit.MINUTES)
                .find()
                .timeoutMode(TimeoutMode.ITERATION)
                .batchSize(1_000);
    }

    private @Nullable String mergedInto(R copy) {
        try {
            return type.mergedInto().apply(copy);
        } catch (RuntimeException notAsExpected) {
            // The service's own code on a stranger's record: it must not stop the records behind.
            throw new Undecodable("it does not say what it was merged into", notAsExpected);
        }
    }

    private void requireId(String text) {
        try {
            if (type.idOf().apply(text).value().equals(text)) {
                return;
            }
        } catch (IllegalArgumentException notAnId) {
            throw new Undecodable("not an id of " + type.aggregate(), notAnId);
        }
        throw new Undecodable("not an id of " + type.aggregate(), null);
    }

    /** Returns once all of it, or something newer, is stored in every generation that is kept up. */
    void apply(List<Copies.Update> updates) {
        generations.written().forEach(each -> Copies.apply(each, updates));
        updates.forEach(each -> arrivals.stored(each.id()));
    }

    @Override
    public Optional<R> find(I id) {
        return Optional.ofNullable(
                        generations.live().find(new Document("_id", id.value())).first())
                .flatMap(this::copy);
    }

    @Override
    public Map<I, Resolved<I, R>> resolve(Collection<I> ids) {
        Map<String, Document> known = new HashMap<>();
        Set<String> wanted = ids.stream().map(Id::value).collect(Collectors.toSet());
        MongoCollection<Document> collection = generations.live();
        for (int level = 0; level < MOST_MERGERS && !wanted.isEmpty(); level++) {
            Set<String> survivors = new HashSet<>();
            for (Document each : collection.find(Copies.byIds(wanted))) {
                known.put(each.getString("_id"), each);
                String survivor = each.getString("merged");
                if (survivor != null && !known.containsKey(survivor)) {
                    survivors.add(survivor);
                }
            }
            survivors.removeAll(known.keySet());
            wanted = survivors;
        }
        Map<I, Resolved<I, R>> resolved = new HashMap<>();
        for (I id : ids) {
            Document survivor = survivor(id.value(), known);
            if (survivor != null) {
                copy(survivor).ifPresent(copy -> {
                    I found = type.idOf().apply(survivor.getString("_id"));
                    resolved.put(id, new Resolved<>(found, copy, found.equals(id) ? null : id));
                });
            }
        }
        return resolved;
    }

    /** The last of the chain that is known; a chain that leads nowhere yet ends at the absorbed one. */
    private static @Nullable Document survivor(String id, Map<String, Document> known) {
        Document found = known.get(id);
        for (int level = 0; level < MOST_MERGERS && found != null; level++) {
            String next = found.getString("merged");
            Document survivor = next == null ? null : known.get(next);
            if (survivor == null || survivor.get("st") == null) {
                return found;
            }
            found = survivor;
        }
        return found;
    }

    @Override
    public Set<I> expand(I id) {
        Resolved<I, R> survivor = resolve(List.of(id)).get(id);
        Set<String> all = new LinkedHashSet<>();
        all.add(id.value());
        Set<String> level = new HashSet<>();
        level.add(survivor == null ? id.value() : survivor.id().value());
        MongoCollection<Document> collection = generations.live();
        while (!level.isEmpty() && all.size() <= 1_000) {
            all.addAll(level);
            Document absorbed = new Document("merged", new Document("$in", List.copyOf(level)));
            level = new HashSet<>();
            for (Document each : collection.find(absorbed).projection(new Document("_id", 1))) {
                if (!all.contains(each.getString("_id"))) {
                    level.add(each.getString("_id"));
                }
            }
        }
        return all.stream().map(type.idOf()).collect(Collectors.toSet());
    }

    @Override
    public List<I> matching(Document filter, int limit) {
        List<I> ids = new ArrayList<>();
        for (Document each : generations
                .live()
                .find(filter)
                .projection(new Document("_id", 1))
                .limit(limit + 1)) {
            ids.add(type.idOf().apply(each.getString("_id")));
        }
        if (ids.size() > limit) {
            throw new FilterTooWide(limit);
        }
        return ids;
    }

    @Override
    public boolean has(I id, long sequence) {
        return hasReached(id.value(), sequence);
    }

    boolean hasReached(String id, long sequence) {
        return Copies.sequences(generations.live(), List.of(id)).getOrDefault(id, 0L) >= sequence;
    }

    /** Waits until a copy is there or the time is over. */
    boolean await(String id, long sequence, long nanos) throws InterruptedException {
        return arrivals.await(id, () -> hasReached(id, sequence), nanos);
    }

    private Optional<R> copy(Document found) {
        Document state = found.get("st", Document.class);
        return state == null ? Optional.empty() : Optional.of(TolerantReader.copy(state, type.copyType()));
    }
}
