package lat.cabildo.local.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every change of every service from the beginning, as a partner's own consumer would. */
public final class DomainEventFeed implements AutoCloseable {
    private static final Pattern CHANGES = Pattern.compile("cabildo\\..+\\.changes\\.v1");
    private static final int KEPT = 200;

    private final KafkaConsumer<String, String> consumer;
    private final Thread thread;
    private final Deque<SeenEvent> last = new ArrayDeque<>();
    private final Map<String, Set<String>> subjects = new TreeMap<>();
    private int count;

    DomainEventFeed(String bootstrapServers) {
        consumer = new KafkaConsumer<>(settings(bootstrapServers), new StringDeserializer(), new StringDeserializer());
        thread = Thread.ofPlatform().name("domain-events").start(this::read);
    }

    /** The last ones after this number, oldest first. */
    synchronized List<SeenEvent> since(int number) {
        return last.stream().filter(event -> event.number() > number).toList();
    }

    /** How many different records each aggregate type has shown, such as {@code directory.organization: 90}. */
    synchronized Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        subjects.forEach((type, ids) -> counts.put(type, ids.size()));
        return counts;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(2));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, Object> settings(String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "cabildo-local-page",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "isolation.level",
                "read_committed",
                "metadata.max.age.ms",
                1_000);
    }

    private void read() {
        try (consumer) {
            consumer.subscribe(CHANGES);
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::keep);
            }
        } catch (WakeupException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void keep(ConsumerRecord<String, String> received) {
        last.add(new SeenEvent(
                ++count,
                received.topic(),
                received.partition(),
                received.offset(),
                header(received, "ce_type"),
                received.key(),
                header(received, "ce_sequence"),
                header(received, "ce_time"),
                received.value() == null ? "" : received.value()));
        if (last.size() > KEPT) {
            last.removeFirst();
        }
        List<String> parts = List.of(received.topic().split("\\.", -1));
        subjects.computeIfAbsent(parts.get(1) + "." + parts.get(2), _ -> new HashSet<>())
                .add(received.key());
    }

    private static String header(ConsumerRecord<?, ?> received, String name) {
        Header header = received.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
