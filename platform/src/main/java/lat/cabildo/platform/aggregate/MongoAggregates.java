package lat.cabildo.platform.aggregate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final AggregateType<I, A, E> type;
    private final AggregateDocuments documents;
    private final Insertions<I, A, E> insertions;
    private final StateMapper states;
    private final Announcement<A, E> announcement;
    private final BackboneProperties properties;
    private final Outbox outbox;
    private final Outboxes outboxes;

    MongoAggregates(
            AggregateType<I, A, E> type,
            AggregateDocuments documents,
            StateMapper states,
            Announcement<A, E> announcement,
            BackboneProperties properties,
            Outbox outbox,
            Outboxes outboxes) {
        this.type = type;
        this.documents = documents;
        this.insertions = new Insertions<>(type, documents, states, announcement, properties, outbox, outboxes);
        this.states = states;
        this.announcement = announcement;
        this.properties = properties;
        this.outbox = outbox;
        this.outboxes = outboxes;
    }

    @Override
    public Optional<Stored<A>> find(I id) {
        return Optional.ofNullable(documents.find(id.value()))
                .filter(found -> !found.erased())
                .map(this::stored);
    }

    @Override
    public Map<I, Stored<A>> findAll(Collection<I> ids) {
        Map<I, Stored<A>> all = new HashMap<>();
        List<String> distinct = ids.stream().map(Id::value).distinct().toList();
        for (AggregateDocument found : documents.findAll(distinct)) {
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
        return insertions.create(new Creation<>(command, id, decision), patience);
    }

    /** All in one unordered write; what did not get in by it goes the way of a single one, which knows why. */
    @Override
    public List<Created<A>> createAll(List<Creation<I, A, E>> creations) {
        return insertions.createAll(creations);
    }

    @Override
    public Stored<A> change(Command command, I id, Function<A, Decision<A, E>> decide) {
        Patience patience = new Patience(id.value(), properties.storeTimeout());
        while (true) {
            AggregateDocument current = require(id.value(), documents.look(id.value(), patience));
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
            if (documents.compareAndSet(current, update, unique, patience)) {
                Failpoint.AFTER_WRITE.reached();
                outboxes.written(outbox, entry, !decision.steps().isEmpty());
                return new Stored<>(id.value(), entry.sequence(), decision.state());
            }
            patience.afterContention();
        }
    }

    @Override
    public long erase(Command command, I id, Function<A, E> decide) {
        Patience patience = new Patience(id.value(), properties.storeTimeout());
        while (true) {
            AggregateDocument current = documents.look(id.value(), patience);
            if (current == null) {
                throw new StoreRefusal.UnknownId(id.value());
            }
            if (current.erased()) {
                return current.version();
            }
            requireExpected(command, current);
            E event = decide.apply(states.read(type.stateType(), current.state()));
            OutboxEntry entry = announcement.of(command, id.value(), current.version() + 1, event, null);
            current.requireRoom(properties, entry.size(), command.at());
            if (documents.compareAndSet(current, AggregateDocument.erased(entry), Set.of(), patience)) {
                outboxes.written(outbox, entry, false);
                return entry.sequence();
            }
            patience.afterContention();
        }
    }

    /** What this very command has created before, although it could not do so today. */
    private Optional<Stored<A>> earlier(Command command, I id) {
        AggregateDocument existing = documents.look(id.value(), new Patience(id.value(), properties.storeTimeout()));
        return existing != null && !existing.erased() && existing.applied(command.id())
                ? Optional.of(stored(existing))
                : Optional.empty();
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

    private Stored<A> stored(AggregateDocument found) {
        return found.stored(states, type);
    }
}
