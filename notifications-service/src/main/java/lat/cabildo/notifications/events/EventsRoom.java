package lat.cabildo.notifications.events;

import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.ReplicaType;
import lat.cabildo.platform.replica.Replicas;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Copies of the events' states. */
@Configuration(proxyBeanMethods = false)
class EventsRoom {

    @Bean
    IdTypes eventIds() {
        return IdTypes.of(EventId.class);
    }

    @Bean
    Replica<EventId, EventCopy> eventCopies(Replicas replicas) {
        return replicas.of(ReplicaType.of("events", "event", "evt", EventCopy.class, EventId::new));
    }

    @Bean
    Consumer<Message<List<byte[]>>> events(Replicas replicas, Replica<EventId, EventCopy> eventCopies) {
        return replicas.listener(eventCopies);
    }
}
