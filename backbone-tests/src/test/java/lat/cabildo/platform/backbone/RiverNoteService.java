package lat.cabildo.platform.backbone;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.ReplicaType;
import lat.cabildo.platform.replica.Replicas;
import org.springframework.context.annotation.Bean;
import org.springframework.messaging.Message;

/** A service that keeps notes, and copies the rivers of another one. */
class RiverNoteService extends NoteService {
    static final Map<String, String> READING = Map.of(
            "spring.cloud.function.definition",
            "rivers",
            "spring.cloud.stream.bindings.rivers-in-0.destination",
            "cabildo.faraway.river.state.v1");

    record RiverId(String value) implements Id {}

    record River(String name) {}

    @Bean
    @Override
    IdTypes ids() {
        return IdTypes.of(NoteId.class, RiverId.class);
    }

    @Bean
    Replica<RiverId, River> riverCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("faraway", "river", "rvr", River.class, RiverId::new));
    }

    @Bean
    Consumer<Message<List<byte[]>>> rivers(Replicas replicas, Replica<RiverId, River> riverCopies) {
        return replicas.listener(riverCopies);
    }
}
