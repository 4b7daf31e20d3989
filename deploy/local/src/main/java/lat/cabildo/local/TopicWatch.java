package lat.cabildo.local;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Prints the records of a topic from the beginning, until it is ended by a signal. */
final class TopicWatch {
    private static final int REACH_TIMEOUT_MILLISECONDS = 5_000;

    private final String bootstrapServers;
    private final Console console;

    TopicWatch(Options options, Console console) {
        this.bootstrapServers = "127.0.0.1:" + options.ports().of(Part.KAFKA);
        this.console = console;
    }

    void run(String topic) {
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "default.api.timeout.ms", REACH_TIMEOUT_MILLISECONDS),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<PartitionInfo> partitions = consumer.partitionsFor(topic);
            List<TopicPartition> all = partitions.stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (true) {
                consumer.poll(Duration.ofSeconds(1)).forEach(this::print);
            }
        }
    }

    private void print(ConsumerRecord<String, String> received) {
        StringBuilder headers = new StringBuilder();
        for (Header header : received.headers()) {
            headers.append(header.key())
                    .append('=')
                    .append(new String(header.value(), StandardCharsets.UTF_8))
                    .append(' ');
        }
        console.say(received.key() + " [" + received.partition() + "@" + received.offset() + "] " + headers);
        console.say("  " + received.value());
    }
}
