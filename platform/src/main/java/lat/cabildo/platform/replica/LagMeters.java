package lat.cabildo.platform.replica;

import com.mongodb.MongoException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import lat.cabildo.platform.log.Discreetly;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * How many records each reader is behind, per topic, as {@code cabildo.reader.lag}. Counted twice a minute from the
 * positions in the store, so every instance tells the same.
 */
final class LagMeters implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(LagMeters.class);
    private static final Duration PERIOD = Duration.ofSeconds(30);

    private record Source(String reader, String topic) {}

    private final Listeners listeners;
    private final Lags lags;
    private final MeterRegistry registry;
    /** By the last count; NaN where it could not tell. */
    private final Map<Source, Double> known = new ConcurrentHashMap<>();

    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    LagMeters(Listeners listeners, Lags lags, MeterRegistry registry) {
        this.listeners = listeners;
        this.lags = lags;
        this.registry = registry;
    }

    @Override
    public void start() {
        List<String> readers = listeners.all().stream().map(Listener::name).toList();
        if (!readers.isEmpty()) {
            running = true;
            thread = Thread.ofPlatform().daemon().name("lag-meters").start(() -> watch(readers));
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch(List<String> readers) {
        try {
            while (running) {
                count(readers);
                Thread.sleep(PERIOD);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No longer counted");
        }
    }

    private void count(List<String> readers) {
        try {
            Map<Source, Double> counted = lags.of(readers).stream()
                    .collect(Collectors.groupingBy(
                            each -> new Source(each.reader(), each.topic()),
                            Collectors.summingDouble(each -> each.lag() == null ? Double.NaN : each.lag())));
            known.replaceAll((source, before) -> Double.NaN);
            counted.forEach((source, lag) -> {
                if (known.put(source, lag) == null) {
                    gauge(source);
                }
            });
        } catch (KafkaException | MongoException unavailable) {
            known.replaceAll((source, before) -> Double.NaN);
            LOG.debug("Lags are not counted: {}", Discreetly.told(unavailable));
        }
    }

    private void gauge(Source source) {
        Gauge.builder("cabildo.reader.lag", known, all -> all.getOrDefault(source, Double.NaN))
                .description("Records between a reader's position and the end of its topic")
                .tag("reader", source.reader())
                .tag("topic", source.topic())
                .register(registry);
    }
}
