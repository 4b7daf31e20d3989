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

    /** Does something about a domain event; idempotent by the domain event's id. */
    interface Reaction {
        void on(DomainEvent event);
    }
}
