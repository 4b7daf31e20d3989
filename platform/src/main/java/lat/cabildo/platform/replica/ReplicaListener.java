package lat.cabildo.platform.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Feeds replicas; a record that breaks its contract is put aside and the copy stays as it was, until a later one heals
 * it.
 */
final class ReplicaListener extends Listener {
    private final Map<String, MongoReplica<?, ?>> byTopic;
    private final DeadLetters deadLetters;

    ReplicaListener(Map<String, MongoReplica<?, ?>> byTopic, Positions positions, DeadLetters deadLetters) {
        super(positions);
        this.byTopic = Map.copyOf(byTopic);
        this.deadLetters = deadLetters;
    }

    @Override
    Start start() {
        return Start.BEGINNING;
    }

    @Override
    boolean inOrder() {
        return false;
    }

    @Override
    void consume(List<Incoming> records) {
        Map<MongoReplica<?, ?>, List<Copies.Update>> updates = new HashMap<>();
        for (Incoming each : records) {
            MongoReplica<?, ?> replica = replica(each);
            try {
                updates.computeIfAbsent(replica, key -> new ArrayList<>()).add(replica.decode(each));
            } catch (Undecodable reason) {
                deadLetters.undecodable(this, each, reason);
            }
        }
        updates.forEach(MongoReplica::apply);
        updates.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.state() == null)
                .forEach(each -> deadLetters.erase(each.id(), each.sequence()));
    }

    @Override
    void handle(Incoming record) {
        MongoReplica<?, ?> replica = replica(record);
        long sequence = record.sequenceIfAny();
        if (sequence == 0 || !replica.hasReached(record.key(), sequence)) {
            replica.apply(List.of(replica.decode(record)));
        }
    }

    private MongoReplica<?, ?> replica(Incoming record) {
        MongoReplica<?, ?> replica = byTopic.get(record.topic());
        if (replica == null) {
            throw new IllegalStateException("no replica is fed by " + record.topic());
        }
        return replica;
    }

    Map<String, MongoReplica<?, ?>> byTopic() {
        return byTopic;
    }
}
