package lat.cabildo.platform.relay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;

/** Fences the relays' producers without opening one: their transactions are aborted, and their next word is refused. */
final class ProducerFences implements OneDivision.Fences {
    private static final long PATIENCE = 30;

    private final Map<String, Object> connection;
    private final String service;

    ProducerFences(Map<String, Object> connection, String service) {
        this.connection = connection;
        this.service = service;
    }

    @Override
    public void raise(int shards) throws InterruptedException {
        List<String> ids = IntStream.range(0, shards)
                .mapToObj(each -> RelayProducer.transactionalId(service, each))
                .toList();
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            admin.fenceProducers(ids).all().get(PATIENCE, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new KafkaException(failure.getCause());
        } catch (TimeoutException failure) {
            throw new KafkaException(failure);
        }
    }
}
