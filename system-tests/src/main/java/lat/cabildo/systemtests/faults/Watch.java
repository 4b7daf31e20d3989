package lat.cabildo.systemtests.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.checking.Subject;
import lat.cabildo.systemtests.checking.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;

/** Reads along and notes when each record came, and since when every shard publishes what has happened since. */
final class Watch implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final String kafka;
    private final Subject subject;
    private final Ledger ledger;
    /** Of each shard the times of domain events and when they came. */
    private final List<NavigableMap<Long, Long>> firsts = Stream.generate(ConcurrentSkipListMap<Long, Long>::new)
            .limit(Arena.PARTITIONS)
            .collect(Collectors.toUnmodifiableList());

    private final Thread thread;
    private volatile boolean running = true;

    Watch(String kafka, Subject subject, Ledger ledger) {
        this.kafka = kafka;
        this.subject = subject;
        this.ledger = ledger;
        thread = Thread.ofPlatform().name("watch").start(this::watch);
    }

    /** When the first domain event after this time has come out of a shard; 0 if none has. */
    long since(int shard, long time) {
        Map.Entry<Long, Long> first = firsts.get(shard).higherEntry(time);
        return first == null ? 0 : first.getValue();
    }

    private void watch() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            while (running) {
                try {
                    consumer.poll(POLL).forEach(this::note);
                } catch (KafkaException unavailable) {
                    // The broker is one of those who suffer; the consumer finds it again.
                    Thread.onSpinWait();
                }
            }
        }
    }

    /** On a busy machine the topics' metadata may take more than one attempt. */
    private KafkaConsumer<String, byte[]> consumer() {
        while (true) {
            try {
                return Topics.consumer(kafka, subject.changes(), subject.state());
            } catch (TimeoutException late) {
                if (!running) {
                    throw late;
                }
            }
        }
    }

    private void note(ConsumerRecord<String, byte[]> record) {
        long now = System.currentTimeMillis();
        ledger.write(new Ledger.Arrival(record.topic(), record.partition(), record.offset(), now));
        long time = Instant.parse(Topics.header(record, "ce_time")).toEpochMilli();
        firsts.get(record.partition()).putIfAbsent(time, now);
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
