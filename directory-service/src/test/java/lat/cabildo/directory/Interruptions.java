package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Created;
import lat.cabildo.platform.aggregate.Creation;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.aggregate.Samples;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.aggregate.Tally;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Lets a thread die after so many commands that it has given to the store, or whoever works on one process, or do
 * something else before one.
 */
@TestConfiguration(proxyBeanMethods = false)
class Interruptions implements BeanPostProcessor {
    private static final ThreadLocal<Integer> LEFT = new ThreadLocal<>();
    private static final AtomicInteger PROCESSES = new AtomicInteger();
    private static final Map<Id, Runnable> BEFORE_ERASING = new HashMap<>();
    private static final Map<String, AtomicInteger> GIVEN = new ConcurrentHashMap<>();
    private static final Map<String, Integer> FATAL = new ConcurrentHashMap<>();

    /** As if the service had died. */
    static final class Died extends RuntimeException {}

    /** Does this, and dies after the command of this number if it gives so many; answers whether it did. */
    static boolean diesAfter(int commands, Runnable work) {
        LEFT.set(commands);
        try {
            work.run();
            return false;
        } catch (Died died) {
            return true;
        } finally {
            LEFT.remove();
        }
    }

    /**
     * Does this, and has whoever gives the command of this number die after it, counted among all that follow from one:
     * be it the caller, or a step later on, which dies once and is run again.
     */
    static void diesAfter(int commands, Command followed, Runnable work) {
        FATAL.put(followed.id(), commands);
        GIVEN.put(followed.id(), new AtomicInteger());
        try {
            work.run();
        } catch (Died died) {
            assertThat(following(followed)).isEqualTo(commands);
        }
    }

    /** How many commands have followed from one until now, itself included. */
    static int following(Command followed) {
        return GIVEN.getOrDefault(followed.id(), new AtomicInteger()).get();
    }

    /**
     * Has whoever carries processes on die after the command of this number that a step gives to the store: the step
     * runs again later.
     */
    static void processesDieAfter(int commands) {
        PROCESSES.set(commands);
    }

    /** Whether they did, and that they do not any more. */
    static boolean processesHaveDied() {
        return PROCESSES.getAndSet(0) <= 0;
    }

    /** Has everybody who erases this wait until this is done, once, after they have looked at what they erase. */
    static void beforeErasing(Id id, Runnable interlude) {
        synchronized (BEFORE_ERASING) {
            BEFORE_ERASING.put(id, interlude);
        }
    }

    private static void interlude(Id id) {
        synchronized (BEFORE_ERASING) {
            Runnable interlude = BEFORE_ERASING.remove(id);
            if (interlude != null) {
                interlude.run();
            }
        }
    }

    private static <R> R given(Command command, R result) {
        String followed = command.trace().correlationId();
        AtomicInteger given = GIVEN.get(followed);
        if (given != null && given.incrementAndGet() == FATAL.getOrDefault(followed, 0)) {
            throw new Died();
        }
        if (Thread.currentThread().getName().equals("processes") && PROCESSES.getAndDecrement() == 1) {
            throw new Died();
        }
        Integer left = LEFT.get();
        if (left != null) {
            LEFT.set(left - 1);
            if (left == 1) {
                throw new Died();
            }
        }
        return result;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Backbone backbone ? new Interrupted(backbone) : bean;
    }

    private record Interrupted(Backbone backbone) implements Backbone {

        @Override
        public <I extends Id, A, E> Aggregates<I, A, E> aggregates(
                AggregateType<I, A, E> type, PublishedLanguage<A, E> language) {
            return new InterruptedAggregates<>(backbone.aggregates(type, language));
        }

        @Override
        public <A> AggregateQueries<A> queries(AggregateType<?, A, ?> type) {
            return backbone.queries(type);
        }

        @Override
        public <A> Samples<A> samples(AggregateType<?, A, ?> type) {
            return backbone.samples(type);
        }

        @Override
        public Tally tally(AggregateType<?, ?, ?> type) {
            return backbone.tally(type);
        }

        @Override
        public History history(AggregateType<?, ?, ?> type) {
            return backbone.history(type);
        }
    }

    private record InterruptedAggregates<I extends Id, A, E>(Aggregates<I, A, E> aggregates)
            implements Aggregates<I, A, E> {

        @Override
        public Optional<Stored<A>> find(I id) {
            return aggregates.find(id);
        }

        @Override
        public Map<I, Stored<A>> findAll(Collection<I> ids) {
            return aggregates.findAll(ids);
        }

        @Override
        public Stored<A> create(Command command, I id, Supplier<Decision<A, E>> decide) {
            return given(command, aggregates.create(command, id, decide));
        }

        @Override
        public List<Created<A>> createAll(List<Creation<I, A, E>> creations) {
            return aggregates.createAll(creations);
        }

        @Override
        public Stored<A> change(Command command, I id, Function<A, Decision<A, E>> decide) {
            return given(command, aggregates.change(command, id, decide));
        }

        @Override
        public long erase(Command command, I id, Function<A, E> decide) {
            interlude(id);
            return given(command, aggregates.erase(command, id, decide));
        }
    }
}
