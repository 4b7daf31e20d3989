package lat.cabildo.platform.replica;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** Makes the Spring Cloud Stream functions of a service's reactions. */
public interface Reactions {

    /**
     * The batch function that hands each domain event of a binding's changes topics to {@code reaction}, in order per
     * key.
     */
    Consumer<Message<List<byte[]>>> listener(Reaction reaction);

    /**
     * The same, but each domain event only once the copy of the aggregate it tells of has come as far: what the
     * reaction reads there is not older. Until then the partition waits.
     */
    Consumer<Message<List<byte[]>>> listener(Reaction reaction, Replica<?, ?> copies);

    /** Does something about a domain event; idempotent by the domain event's id. */
    interface Reaction {
        void on(DomainEvent event);
    }
}
