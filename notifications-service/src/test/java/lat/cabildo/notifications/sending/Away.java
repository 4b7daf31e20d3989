package lat.cabildo.notifications.sending;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.StoreRefusal.Unavailable;
import lat.cabildo.platform.aggregate.Stored;

/** A store that does not answer some changes: the next ones are lost, or made and their answer is lost. */
final class Away<I extends Id, A, E> implements Aggregates<I, A, E> {
    private final Aggregates<I, A, E> store;
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();

    Away(Aggregates<I, A, E> store) {
        this.store = store;
    }

    void loseNext(int changes) {
        lost.set(changes);
    }

    void leaveUnanswered(int changes) {
        unanswered.set(changes);
    }

    @Override
    public Optional<Stored<A>> find(I id) {
        return store.find(id);
    }

    @Override
    public Map<I, Stored<A>> findAll(Collection<I> ids) {
        return store.findAll(ids);
    }

    @Override
    public Stored<A> create(Command command, I id, Supplier<Decision<A, E>> decide) {
        return store.create(command, id, decide);
    }

    @Override
    public Stored<A> change(Command command, I id, Function<A, Decision<A, E>> decide) {
        if (lost.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Unavailable(Duration.ofSeconds(1), null);
        }
        Stored<A> changed = store.change(command, id, decide);
        if (unanswered.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Unavailable(Duration.ofSeconds(1), null);
        }
        return changed;
    }

    @Override
    public long erase(Command command, I id, Function<A, E> decide) {
        return store.erase(command, id, decide);
    }
}
