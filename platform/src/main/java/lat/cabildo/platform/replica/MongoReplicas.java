package lat.cabildo.platform.replica;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.tracing.Traces;
import org.springframework.messaging.Message;

final class MongoReplicas implements Replicas, Reactions, SeenBy {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final MongoDatabase database;
    private final Positions positions;
    private final DeadLetters deadLetters;
    private final boolean indexSequences;
    private final Traces traces;
    private final Map<String, MongoReplica<?, ?>> byPrefix = new ConcurrentHashMap<>();

    MongoReplicas(
            MongoDatabase database,
            Positions positions,
            DeadLetters deadLetters,
            boolean indexSequences,
            Traces traces) {
        this.traces = traces;
        this.database = database;
        this.positions = positions;
        this.deadLetters = deadLetters;
        this.indexSequences = indexSequences;
    }

    /** The replicas behind these listeners, each once. */
    static Set<MongoReplica<?, ?>> fedBy(Collection<Listener> listeners) {
        Set<MongoReplica<?, ?>> all = new LinkedHashSet<>();
        for (Listener each : listeners) {
            if (each instanceof ReplicaListener fed) {
                all.addAll(fed.byTopic().values());
            }
        }
        return all;
    }

    @Override
    public <I extends Id, R> Replica<I, R> of(ReplicaType<I, R> type) {
        MongoReplica<I, R> replica = new MongoReplica<>(type, new Generations(database, type, indexSequences));
        byPrefix.put(type.prefix(), replica);
        return replica;
    }

    @Override
    public Consumer<Message<List<byte[]>>> listener(Replica<?, ?>... replicas) {
        Map<String, MongoReplica<?, ?>> byTopic = new HashMap<>();
        for (Replica<?, ?> each : replicas) {
            MongoReplica<?, ?> replica = (MongoReplica<?, ?>) each;
            byTopic.put(replica.type().topic(), replica);
        }
        return new ReplicaListener(byTopic, positions, deadLetters);
    }

    @Override
    public Consumer<Message<List<byte[]>>> listener(Reaction reaction) {
        return new ReactionListener(reaction, positions, deadLetters, traces);
    }

    @Override
    public Consumer<Message<List<byte[]>>> listener(Reaction reaction, Replica<?, ?> copies) {
        MongoReplica<?, ?> replica = (MongoReplica<?, ?>) copies;
        Reaction afterCopy = event -> {
            if (prefix(event.subject()).equals(replica.type().prefix())
                    && !await(event.subject(), event.sequence(), LONGEST_WAIT)) {
                throw new NotYetCopied(event.id());
            }
            reaction.on(event);
        };
        return listener(afterCopy);
    }

    /** Nothing more is to be read from these topics for now. */
    void upToDate(Collection<String> topics, Instant now) {
        byPrefix.values().stream()
                .filter(each -> topics.contains(each.type().topic()))
                .forEach(each -> each.completeUntil(now));
    }

    @Override
    public boolean handles(String id) {
        return byPrefix.containsKey(prefix(id));
    }

    @Override
    public boolean await(String id, long sequence, Duration atMost) {
        MongoReplica<?, ?> replica = byPrefix.get(prefix(id));
        try {
            return replica == null || replica.await(id, sequence, atMost.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String prefix(String id) {
        return id.substring(0, Math.max(0, id.indexOf('_')));
    }
}
