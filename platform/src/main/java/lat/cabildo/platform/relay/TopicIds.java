package lat.cabildo.platform.relay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Which topic a name stands for: one that was deleted and made anew is another one, whose offsets begin again. Asked
 * through one client for all who want to know, one after the other, so that nobody hears anything older than the one
 * before.
 */
public final class TopicIds implements AutoCloseable {
    private static final int PATIENCE_MILLISECONDS = 5_000;

    /** The broker does not say; later it may. */
    public static final class Unknown extends RetriableException {
        Unknown(Collection<String> topics, @Nullable Exception cause) {
            super("the ids of " + topics + " are not known", cause);
        }
    }

    private final Map<String, Object> connection;
    private @Nullable Admin client;

    TopicIds(Map<String, Object> connection) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS / 2);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
    }

    /**
     * By name.
     *
     * @throws Unknown if there is no telling now, or one is missing
     */
    public Map<String, String> of(Collection<String> topics) {
        Map<String, String> ids = present(topics);
        if (!ids.keySet().containsAll(topics)) {
            throw new Unknown(topics, null);
        }
        return ids;
    }

    /**
     * By name, of those that there are.
     *
     * @throws Unknown if there is no telling now
     */
    public synchronized Map<String, String> present(Collection<String> topics) {
        try {
            Map<String, String> ids = new HashMap<>();
            for (var each : open().describeTopics(topics).topicNameValues().entrySet()) {
                TopicDescription topic = found(each.getValue());
                if (topic != null) {
                    ids.put(each.getKey(), topic.topicId().toString());
                }
            }
            return ids;
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            close();
            throw new Unknown(topics, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw new Unknown(topics, interrupted);
        }
    }

    private static @Nullable TopicDescription found(KafkaFuture<TopicDescription> topic)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            return topic.get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw failure;
        }
    }

    private Admin open() {
        Admin present = client;
        if (present == null) {
            present = Admin.create(connection);
            client = present;
        }
        return present;
    }

    /** What got no answer is not used again. */
    @Override
    public synchronized void close() {
        Admin present = client;
        if (present != null) {
            client = null;
            present.close(Duration.ZERO);
        }
    }
}
