package lat.cabildo.platform.replica;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.errors.RetriableException;

/** Which topic a name stands for: one that was deleted and made anew is another one, whose offsets begin again. */
final class TopicIds {
    private static final int PATIENCE_MILLISECONDS = 5_000;

    /** The broker does not say; later it may. */
    static final class Unknown extends RetriableException {
        Unknown(Collection<String> topics, Exception cause) {
            super("the ids of " + topics + " are not known", cause);
        }
    }

    private final Map<String, Object> connection;

    TopicIds(Map<String, Object> connection) {
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS / 2);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
    }

    /**
     * By name.
     *
     * @throws Unknown if there is no telling now
     */
    Map<String, String> of(Collection<String> topics) {
        Admin admin = Admin.create(connection);
        try {
            Map<String, String> ids = new HashMap<>();
            admin.describeTopics(topics)
                    .allTopicNames()
                    .get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS)
                    .forEach((name, topic) -> ids.put(name, topic.topicId().toString()));
            return ids;
        } catch (ExecutionException | TimeoutException failure) {
            throw new Unknown(topics, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unknown(topics, interrupted);
        } finally {
            admin.close(Duration.ZERO);
        }
    }
}
