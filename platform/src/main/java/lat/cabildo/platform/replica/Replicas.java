package lat.cabildo.platform.replica;

import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.Id;
import org.springframework.messaging.Message;

/** Makes a service's replicas and the Spring Cloud Stream functions that feed them. */
public interface Replicas {

    <I extends Id, R> Replica<I, R> of(ReplicaType<I, R> type);

    /**
     * The batch function for one binding whose destinations are exactly these replicas' topics.
     *
     * <p>Guard: each record's sequence against its copy's.
     */
    Consumer<Message<List<byte[]>>> listener(Replica<?, ?>... replicas);
}
