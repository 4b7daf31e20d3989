package lat.cabildo.platform.aggregate;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as documents. Every write is one compare-and-set on {@code {_id, version}} that changes state, outbox and
 * command memory together; a whole document is never replaced, since a stale replacement would resurrect published
 * entries or lose pending ones.
 */
final class MongoAggregates<I extends Id, A, E> implements Aggregates<I, A, E> {
    /** How long one write of many may take. */
    private static final Duration MANY = Duration.ofSeconds(10);

    private final AggregateType<I, A, E> type;
    private final MongoCollection<Document> collection;
    private final StateMapper states;
    private final Announcement<A, E> announcement;
    private final BackboneProperties properties;
    private final Outbox outbox;
    private final Outboxes outboxes;

    MongoAggregates(
            AggregateType<I, A, E> type,
            MongoCollection<Document> collection,
            StateMapper states,
            Announcement<A, E> announcement,
            BackboneProperties properties,
            Outbox outbox,
            Outboxes outboxes) {
        this.type = type;
        this.collection = collection;
        this.states = states;
        this.announcement = announcement;
        this.properties = properties;
        this.outbox = outbox;
        this.outboxes = outboxes;
    }

    @Override
    public Optional<Stored<A>> find(I id) {
        return Optional.ofNullable(load(id.value()))
                .filter(found -> !found.erased())
                .map(this::stored);
    }

    @Override
    public Map<I, Stored<A>> findAll(Collection<I> ids) {
        Map<I, Stored<A>> all = new HashMap<>();
        Document filter = new Document(
                "_id",
                new Document("$in", ids.stream().map(Id::value).distinct().toList()));
        for (Document each : collection.find(filter).projection(AggregateDocument.WITHOUT_BYTES)) {
            AggregateDocument found = new AggregateDocument(each);
            if (!found.erased()) {
                all.put(type.idOf().apply(found.id()), stored(found));
            }
        }
        return all;
    }

    @Override
    public Stored<A> create(Command command, I id, Supplier<Decision<A, E>> decide) {
        Decision<A, E> decision;
        try {
            decision = decide.get();
        } catch (RuntimeException refusal) {
            return earlier(command, id).orElseThrow(() -> refusal);
        }
        Patience patience = new Patience(id.value(), properties.storeTimeout());
        return inserted(announced(new Creation<>(command, id, decision)), patience);
    }

    /** All in one unordered write; what did not get in by it goes the way of a single one, which knows why. */
    @Override
    public List<Created<A>> createAll(List<Creation<I, A, E>> creations) {
        Map<Integer, Insertion<I, A, E>> insertions = new LinkedHashMap<>();
        Map<Integer, Created<A>> outcomes = new TreeMap<>();
        for (int i = 0; i < creations.size(); i++) {
            try {
                insertions.put(i, announced(creations.get(i)));
            } catch (StoreRefusal.TooLarge refusal) {
                outcomes.put(i, new Created.Refused<>(refusal));
            }
        }
        Set<Insertion<I, A, E>> left = insertMany(List.copyOf(insertions.values()));
        insertions.forEach((i, insertion) -> {
            Patience patience = new Patience(insertion.id(), properties.storeTimeout());
            outcomes.put(
                    i,
                    left.contains(insertion)
                            ? Created.by(() -> inserted(insertion, patience))
                            : new Created.Done<>(insertion.stored()));
        });
        return List.copyOf(outcomes.values());
    }

    /** Those of which it is not known that they are stored. */
    private Set<Insertion<I, A, E>> insertMany(List<Insertion<I, A, E>> insertions) {
        if (insertions.isEmpty()) {
            return Set.of();
        }
        Set<Insertion<I, A, E>> left = Collections.newSetFromMap(new IdentityHashMap<>());
        try {
            collection
                    .withTimeout(MANY.toMillis(), TimeUnit.MILLISECONDS)
                    .insertMany(
                            insertions.stream().map(Insertion::document).toList(),
                            new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException partly) {
            partly.getWriteErrors().forEach(error -> left.add(insertions.get(error.getIndex())));
            if (partly.getWriteConcernError() != null || left.isEmpty()) {
                left.addAll(insertions);
            }
        } catch (MongoException failure) {
            if (!Patience.isUnavailability(failure)) {
                throw failure;
            }
            left.addAll(insertions);
        }
        Failpoint.AFTER_WRITE.reached();
        insertions.stream().filter(each -> !left.contains(each)).forEach(this::announce);
        return left;
    }

    private Insertion<I, A, E> announced(Creation<I, A, E> creation) {
        A state = creation.decision().state();
        OutboxEntry entry = announcement.of(
                creation.command(),
                creation.id().value(),
                1,
                Objects.requireNonNull(creation.decision().event()),
                state);
        Set<String> unique = type.uniqueKeysOf(state);
        Document document = AggregateDocument.created(
                entry,
                states.write(state),
                unique,
                creation.command(),
                creation.decision().steps());
        return new Insertion<>(creation, entry, unique, document);
    }

    private Stored<A> inserted(Insertion<I, A, E> insertion, Patience patience) {
        while (true) {
            try {
                collection.insertOne(insertion.document());
                Failpoint.AFTER_WRITE.reached();
                announce(insertion);
                return insertion.stored();
            } catch (MongoException failure) {
                if (!Patience.isDuplicateKey(failure)) {
                    patience.afterFailedWrite(failure);
                }
            }
            AggregateDocument existing = look(insertion.id(), patience);
            if (existing != null) {
                return replayed(insertion.creation().command(), existing);
            }
            refuseTakenKey(insertion.id(), insertion.unique(), patience);
        }
    }

    private void announce(Insertion<I, A, E> insertion) {
        outboxes.written(
                outbox,
                insertion.entry(),
                !insertion.creation().decision().steps().isEmpty());
    }

    /** A creation and the document that carries it out. */
    private record Insertion<I extends Id, A, E>(
            Creation<I, A, E> creation, OutboxEntry entry, Set<String> unique, Document document) {

        String id() {
            return creation.id().value();
        }

        Stored<A> stored() {
            return new Stored<>(id(), 1, creation.decision().state());
        }
    }

    @Override
    public Stored<A> change(Command command, I id, Function<A, Decision<A, E>> decide) {
        Patience patience = new Patience(id.value(), properties.storeTimeout());
        while (true) {
            AggregateDocument current = require(id.value(), look(id.value(), patience));
            if (current.applied(command.id())) {
                return stored(current);
            }
            requireExpected(command, current);
            Decision<A, E> decision = decide.apply(states.read(type.stateType(), current.state()));
            E event = decision.event();
            if (event == null) {
                return stored(current);
            }
            OutboxEntry entry = announcement.of(command, id.value(), current.version() + 1, event, decision.state());
            current.requireRoom(properties, entry.size(), command.at());
            Set<String> unique = type.uniqueKeysOf(decision.state());
            Document update = AggregateDocument.changed(
                    entry,
                    states.write(decision.state()),
                    unique,
                    command,
                    decision.steps(),
                    current.remembered(properties.commandMemory(), command.at()));
            if (compareAndSet(current, update, unique, patience)) {
                Failpoint.AFTER_WRITE.reached();
                outboxes.written(outbox, entry, !decision.steps().isEmpty());
                return new Stored<>(id.value(), entry.sequence(), decision.state());
            }
            patience.afterContention();
        }
    }

    @Override
    public void erase(Command command, I id, Function<A, E> decide) {
        Patience patience = new Patience(id.value(), properties.storeTimeout());
        while (true) {
            AggregateDocument current = look(id.value(), patience);
            if (current == null) {
                throw new StoreRefusal.UnknownId(id.value());
            }
            if (current.erased()) {
                return;
            }
            requireExpected(command, current);
            E event = decide.apply(states.read(type.stateType(), current.state()));
            OutboxEntry entry = announcement.of(command, id.value(), current.version() + 1, event, null);
            current.requireRoom(properties, entry.size(), command.at());
            if (compareAndSet(current, AggregateDocument.erased(entry), Set.of(), patience)) {
                outboxes.written(outbox, entry, false);
                return;
            }
            patience.afterContention();
        }
    }

    /** What this very command has created before, although it could not do so today. */
    private Optional<Stored<A>> earlier(Command command, I id) {
        AggregateDocument existing = look(id.value(), new Patience(id.value(), properties.storeTimeout()));
        return existing != null && !existing.erased() && existing.applied(command.id())
                ? Optional.of(stored(existing))
                : Optional.empty();
    }

    /** False if another write came first, or if it is not known whether this one arrived: look again. */
    private boolean compareAndSet(AggregateDocument current, Document update, Set<String> unique, Patience patience) {
        try {
            Document filter = new Document("_id", current.id()).append("version", current.version());
            return collection.updateOne(filter, update).getMatchedCount() == 1;
        } catch (MongoException failure) {
            if (Patience.isDuplicateKey(failure)) {
                refuseTakenKey(current.id(), unique, patience);
            } else {
                patience.afterFailedWrite(failure);
            }
            return false;
        }
    }

    /** Returns if whoever held a key has given it up in the meantime. */
    private void refuseTakenKey(String id, Set<String> unique, Patience patience) {
        Document filter = new Document("uniq", new Document("$in", List.copyOf(unique)));
        try {
            for (Document holder : collection.find(filter).projection(new Document("uniq", 1))) {
                if (!id.equals(holder.getString("_id"))) {
                    String key = holder.getList("uniq", String.class).stream()
                            .filter(unique::contains)
                            .findFirst()
                            .orElseThrow();
                    throw new StoreRefusal.KeyTaken(key, holder.getString("_id"));
                }
            }
        } catch (MongoException failure) {
            patience.afterFailedRead(failure);
        }
        patience.afterContention();
    }

    private Stored<A> replayed(Command command, AggregateDocument existing) {
        if (existing.erased()) {
            throw new StoreRefusal.Erased(existing.id());
        }
        if (!existing.applied(command.id())) {
            throw new StoreRefusal.KeyTaken(existing.id(), existing.id());
        }
        return stored(existing);
    }

    private static AggregateDocument require(String id, @Nullable AggregateDocument found) {
        if (found == null) {
            throw new StoreRefusal.UnknownId(id);
        }
        if (found.erased()) {
            throw new StoreRefusal.Erased(id);
        }
        return found;
    }

    private static void requireExpected(Command command, AggregateDocument current) {
        Long expected = command.expectedVersion();
        if (expected != null && expected != current.version()) {
            throw new StoreRefusal.StaleVersion(current.id(), expected, current.version());
        }
    }

    private @Nullable AggregateDocument look(String id, Patience patience) {
        while (true) {
            try {
                return load(id);
            } catch (MongoException failure) {
                patience.afterFailedRead(failure);
            }
        }
    }

    private @Nullable AggregateDocument load(String id) {
        return AggregateDocument.of(collection
                .find(new Document("_id", id))
                .projection(AggregateDocument.WITHOUT_BYTES)
                .first());
    }

    private Stored<A> stored(AggregateDocument found) {
        return new Stored<>(found.id(), found.version(), states.read(type.stateType(), found.state()));
    }
}
