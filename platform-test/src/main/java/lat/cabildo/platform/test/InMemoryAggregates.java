package lat.cabildo.platform.test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.StoreRefusal.Erased;
import lat.cabildo.platform.aggregate.StoreRefusal.KeyTaken;
import lat.cabildo.platform.aggregate.StoreRefusal.StaleVersion;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * The promises of {@link Aggregates}, kept without a store: versions, replays of commands, unique keys and marks of
 * what was erased. Remembers every domain event in the order of the writes.
 */
public final class InMemoryAggregates<I extends Id, A, E> implements Aggregates<I, A, E> {
    private final AggregateType<I, A, E> type;
    private final Map<String, Kept<A>> kept = new LinkedHashMap<>();
    private final Map<String, String> holders = new HashMap<>();
    private final List<Recorded<E>> recorded = new ArrayList<>();

    public InMemoryAggregates(AggregateType<I, A, E> type) {
        this.type = type;
    }

    /**
     * A domain event as it was written.
     *
     * @param id of the aggregate
     * @param version of the aggregate after it
     * @param steps of the process that it set off
     */
    public record Recorded<E>(String id, long version, E event, Command command, List<String> steps) {}

    private record Kept<A>(long version, @Nullable A state, List<String> commands) {

        Kept<A> next(@Nullable A after, Command command) {
            List<String> all = new ArrayList<>(commands);
            all.add(command.id());
            return new Kept<>(version + 1, after, all);
        }
    }

    /** Everything written so far, oldest first. */
    public synchronized List<Recorded<E>> recorded() {
        return List.copyOf(recorded);
    }

    /** Every domain event so far, oldest first. */
    public synchronized List<E> events() {
        return recorded.stream().map(Recorded::event).toList();
    }

    /** All that is stored and not erased, oldest first. */
    public synchronized List<Stored<A>> all() {
        return kept.keySet().stream().flatMap(id -> stored(id).stream()).toList();
    }

    @Override
    public synchronized Optional<Stored<A>> find(I id) {
        return stored(id.value());
    }

    @Override
    public synchronized Map<I, Stored<A>> findAll(Collection<I> ids) {
        Map<I, Stored<A>> found = new LinkedHashMap<>();
        for (I id : ids) {
            stored(id.value()).ifPresent(aggregate -> found.put(id, aggregate));
        }
        return found;
    }

    @Override
    public synchronized Stored<A> create(Command command, I id, Supplier<Decision<A, E>> decide) {
        Decision<A, E> decision = decide.get();
        E event = decision.event();
        if (event == null) {
            throw new IllegalArgumentException("creating without a domain event");
        }
        Kept<A> present = kept.get(id.value());
        if (present != null) {
            return replayed(command, id.value(), present);
        }
        Kept<A> nothing = new Kept<>(0, null, List.of());
        return write(id.value(), nothing, decision.state(), event, decision.steps(), command);
    }

    @Override
    public synchronized Stored<A> change(Command command, I id, Function<A, Decision<A, E>> decide) {
        Kept<A> before = present(id.value());
        A state = before.state();
        if (state == null) {
            throw new Erased(id.value());
        }
        if (before.commands().contains(command.id())) {
            return new Stored<>(id.value(), before.version(), state);
        }
        refuseStale(command, id.value(), before.version());
        Decision<A, E> decision = decide.apply(state);
        E event = decision.event();
        if (event == null) {
            return new Stored<>(id.value(), before.version(), state);
        }
        return write(id.value(), before, decision.state(), event, decision.steps(), command);
    }

    @Override
    public synchronized long erase(Command command, I id, Function<A, E> decide) {
        Kept<A> before = present(id.value());
        A state = before.state();
        if (state == null) {
            return before.version();
        }
        refuseStale(command, id.value(), before.version());
        E event = decide.apply(state);
        kept.put(id.value(), before.next(null, command));
        holders.values().removeIf(id.value()::equals);
        recorded.add(new Recorded<>(id.value(), before.version() + 1, event, command, List.of()));
        return before.version() + 1;
    }

    private Stored<A> write(String id, Kept<A> before, A state, E event, List<String> steps, Command command) {
        Set<String> keys = type.uniqueKeysOf(state);
        for (String key : keys) {
            String holder = holders.getOrDefault(key, id);
            if (!holder.equals(id)) {
                throw new KeyTaken(key, holder);
            }
        }
        holders.values().removeIf(id::equals);
        keys.forEach(key -> holders.put(key, id));
        Kept<A> after = before.next(state, command);
        kept.put(id, after);
        recorded.add(new Recorded<>(id, after.version(), event, command, steps));
        return new Stored<>(id, after.version(), state);
    }

    private static <A> Stored<A> replayed(Command command, String id, Kept<A> present) {
        A state = present.state();
        if (state == null) {
            throw new Erased(id);
        }
        if (!present.commands().contains(command.id())) {
            throw new KeyTaken(id, id);
        }
        return new Stored<>(id, present.version(), state);
    }

    private Kept<A> present(String id) {
        Kept<A> found = kept.get(id);
        if (found == null) {
            throw new UnknownId(id);
        }
        return found;
    }

    private Optional<Stored<A>> stored(String id) {
        Kept<A> found = kept.get(id);
        return found == null || found.state() == null
                ? Optional.empty()
                : Optional.of(new Stored<>(id, found.version(), found.state()));
    }

    private static void refuseStale(Command command, String id, long version) {
        Long expected = command.expectedVersion();
        if (expected != null && expected != version) {
            throw new StaleVersion(id, expected, version);
        }
    }
}
