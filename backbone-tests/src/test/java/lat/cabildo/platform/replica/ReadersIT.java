package lat.cabildo.platform.replica;

import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.Upstream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Readers on a real broker, of which one cannot begin at first. */
class ReadersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String run = "r" + UUID.randomUUID().toString().substring(0, 8);
    private final Readers readers = new Readers(() -> true, _ -> Map.of(), new BegunTopics());
    private final List<String> read = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        readers.stop();
    }

    @Test
    void startsAgainWhoCouldNotStartAndLetsNobodyWaitForIt() throws Exception {
        Late late = new Late(1);
        try (Upstream upstream = Upstream.of(run)) {
            upstream.state("river", "rvr_late", 1, Map.of("name", "late"));
            upstream.state("lake", "lak_prompt", 1, Map.of("name", "prompt"));
        }
        ConcurrentMessageListenerContainer<String, String> river = reader("river", late);
        ConcurrentMessageListenerContainer<String, String> lake = reader("lake", new Late(0));
        readers.add(river);
        readers.add(lake);

        readers.start();

        within(PATIENCE, () -> assertThat(read).contains("lak_prompt"));
        within(PATIENCE, () -> assertThat(read).contains("rvr_late"));
        assertThat(late.attempts.get()).isEqualTo(2);
        readers.stop();
        assertThat(List.of(river, lake)).noneMatch(each -> each.isRunning() || each.isChildRunning());
    }

    private ConcurrentMessageListenerContainer<String, String> reader(String aggregate, Late consumers) {
        ContainerProperties properties = new ContainerProperties("cabildo.%s.%s.state.v1".formatted(run, aggregate));
        properties.setGroupId(run + aggregate);
        properties.setMessageListener((MessageListener<String, String>) each -> read.add(each.key()));
        ConcurrentMessageListenerContainer<String, String> reader =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        // As Spring Cloud Stream does; without it a container does not learn that its threads have ended.
        reader.setApplicationEventPublisher(_ -> {});
        return reader;
    }

    /** As long as the broker's name does not resolve there is no consumer. */
    private static final class Late extends DefaultKafkaConsumerFactory<String, String> {
        private final AtomicInteger attempts = new AtomicInteger();
        private final int failures;

        Late(int failures) {
            super(
                    Map.of(
                            "bootstrap.servers",
                            Infrastructure.kafka().bootstrapServers(),
                            "auto.offset.reset",
                            "earliest"),
                    new StringDeserializer(),
                    new StringDeserializer());
            this.failures = failures;
        }

        @Override
        public Consumer<String, String> createConsumer(
                @Nullable String group, @Nullable String prefix, @Nullable String suffix, @Nullable Properties others) {
            if (attempts.incrementAndGet() <= failures) {
                throw new KafkaException("No resolvable bootstrap urls given in bootstrap.servers");
            }
            return super.createConsumer(group, prefix, suffix, others);
        }
    }
}
