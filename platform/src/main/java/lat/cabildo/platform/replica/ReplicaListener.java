package lat.cabildo.platform.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Feeds replicas; a record that breaks its contract is put aside and the copy stays as it was. */
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
    void consume(List<Incoming> records) {
        Map<MongoReplica<?, ?>, List<MongoReplica.Update>> updates = new HashMap<>();
        for (Incoming each : records) {
            MongoReplica<?, ?> replica = byTopic.get(each.topic());
            if (replica == null) {
                throw new IllegalStateException("no replica is fed by " + each.topic());
            }
            try {
                updates.computeIfAbsent(replica, key -> new ArrayList<>()).add(replica.decode(each));
            } catch (Undecodable reason) {
                deadLetters.put(each, reason);
            }
        }
        updates.forEach(MongoReplica::apply);
    }
}
