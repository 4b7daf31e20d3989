package lat.cabildo.platform.relay;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Whether a broker answers, as asked every few seconds: whoever wants to know never waits for it. An instance whose
 * topics are missing or not as they must be is out of service: nothing would ever be published of what it takes.
 */
final class BrokerHealth implements HealthIndicator, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerHealth.class);
    private static final Duration PERIOD = Duration.ofSeconds(3);
    private static final int PATIENCE_MILLISECONDS = 2_000;

    private final Map<String, Object> connection;
    private final BooleanSupplier fit;
    private final Complaint complaint = new Complaint(LOG, "No broker answers");
    private volatile boolean reachable;
    private volatile Thread watch = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    BrokerHealth(Map<String, Object> connection, BooleanSupplier fit, MeterRegistry registry) {
        this.fit = fit;
        this.connection = new HashMap<>(connection);
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLISECONDS);
        Gauge.builder("cabildo.broker.reachable", this, health -> health.reachable ? 1 : 0)
                .description("1 if a broker answers this instance")
                .register(registry);
    }

    @Override
    public Health health() {
        if (!reachable) {
            return Health.down().build();
        }
        return fit.getAsBoolean() ? Health.up().build() : Health.outOfService().build();
    }

    @Override
    public void start() {
        running = true;
        watch = Thread.ofPlatform().daemon().name("broker-health").start(this::watch);
    }

    @Override
    public void stop() {
        running = false;
        watch.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        try {
            while (running) {
                ask();
                reachable = false;
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("The broker is no longer asked");
        }
    }

    /** Again and again while it answers; a client that got no answer is not used again. */
    private void ask() throws InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            while (running) {
                admin.describeCluster().nodes().get(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
                reachable = true;
                complaint.isOver();
                Thread.sleep(PERIOD);
            }
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            complaint.about(away);
        }
    }
}
