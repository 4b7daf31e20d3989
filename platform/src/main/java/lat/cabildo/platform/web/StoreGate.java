package lat.cabildo.platform.web;

import com.mongodb.MongoClientSettings;
import com.mongodb.connection.ServerDescription;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lat.cabildo.platform.log.Discreetly;
import org.springframework.core.NestedExceptionUtils;

/**
 * Knows whether a server that takes writes can be reached, from what the driver's monitor sees. While there is none,
 * requests are refused at once, so that they do not pile up waiting for it.
 */
final class StoreGate implements ClusterListener {
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    private final StoreProperties properties;
    private final CountDownLatch firstContact = new CountDownLatch(1);
    private volatile boolean open = true;
    private volatile String why = "nobody answers";

    StoreGate(StoreProperties properties) {
        this.properties = properties;
    }

    /** The monitor looks every second, so that a hanging store is noticed before many requests wait for it. */
    void watch(MongoClientSettings.Builder settings) {
        int connecting = Math.toIntExact(HEARTBEAT.toMillis());
        settings.timeout(properties.timeout().toMillis(), TimeUnit.MILLISECONDS)
                .applyToClusterSettings(cluster -> cluster.addClusterListener(this)
                        .serverSelectionTimeout(properties.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToServerSettings(server -> server.heartbeatFrequency(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(connecting, TimeUnit.MILLISECONDS));
    }

    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        boolean reachable =
                event.getNewDescription().getServerDescriptions().stream().anyMatch(ServerDescription::isPrimary);
        if (reachable) {
            firstContact.countDown();
        }
        open = reachable || firstContact.getCount() > 0;
        event.getNewDescription().getServerDescriptions().stream()
                .map(ServerDescription::getException)
                .filter(Objects::nonNull)
                .forEach(failure -> why = Discreetly.told(NestedExceptionUtils.getMostSpecificCause(failure)));
    }

    boolean isOpen() {
        return open;
    }

    /** A service that starts with its store, or a little before it, is ready when the store is. */
    void awaitFirstContact() {
        try {
            if (!firstContact.await(properties.startPatience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the store has not been reached in %s after the start: %s"
                        .formatted(properties.startPatience(), why));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the store", interrupted);
        }
    }
}
