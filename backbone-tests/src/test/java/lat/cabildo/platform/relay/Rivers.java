package lat.cabildo.platform.relay;

import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.ReplicaType;
import lat.cabildo.platform.replica.Replicas;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/**
 * A service that also copies the rivers of another one, which the setting {@code upriver} names. Its heirs react to the
 * changes of rivers by a bean {@code riverChanges}.
 */
abstract class Rivers extends Pages {
    static final String READERS = "spring.cloud.function.definition=rivers;riverChanges";
    static final String STATE =
            "spring.cloud.stream.bindings.rivers-in-0.destination=cabildo.${upriver}.river.state.v1";
    static final String CHANGES =
            "spring.cloud.stream.bindings.riverChanges-in-0.destination=cabildo.${upriver}.river.changes.v1";

    record RiverId(String value) implements Id {}

    record River(String name) {}

    @Bean
    @Override
    IdTypes ids() {
        return IdTypes.of(PageId.class, RiverId.class);
    }

    @Bean
    Replica<RiverId, River> copies(Replicas replicas, @Value("${upriver}") String upriver) {
        return replicas.of(ReplicaType.of(upriver, "river", "rvr", River.class, RiverId::new));
    }

    @Bean
    Consumer<Message<List<byte[]>>> rivers(Replicas replicas, Replica<RiverId, River> copies) {
        return replicas.listener(copies);
    }
}
