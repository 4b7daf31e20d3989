package lat.cabildo.platform.test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import lat.cabildo.platform.aggregate.WireFormat;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Another service, as far as this one can see it: publishes to that service's topics, each call one transaction as its
 * relay would, and makes the topics it needs. Close it after use.
 */
public final class Upstream implements AutoCloseable {
    private final String service;
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    private Upstream(String service, String bootstrapServers) {
        this.service = service;
        this.bootstrapServers = bootstrapServers;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "transactional.id", "upstream-" + UUID.randomUUID()),
                new StringSerializer(),
                new ByteArraySerializer());
        producer.initTransactions();
    }

    /** On the broker of this JVM's tests: {@code Upstream.of("directory")}. */
    public static Upstream of(String service) {
        return at(Infrastructure.kafka().bootstrapServers(), service);
    }

    public static Upstream at(String bootstrapServers, String service) {
        return new Upstream(service, bootstrapServers);
    }

    /** Approved examples in this order, as versions 1, 2 … of each aggregate they tell of. */
    public void publish(List<Example> examples) {
        Map<String, Long> versions = new HashMap<>();
        examples.forEach(each -> publish(each, versions.merge(each.subject(), 1L, Long::sum)));
    }

    /** An approved example, with the given version, on the changes and the state topic. */
    public void publish(Example example, long sequence) {
        byte[] data = example.bytes();
        boolean erased = !example.data().has("state");
        send(List.of(
                event(example.aggregate(), "changes", example.name(), example.subject(), sequence, data),
                event(
                        example.aggregate(),
                        "state",
                        example.name(),
                        example.subject(),
                        sequence,
                        erased ? null : data)));
    }

    /**
     * A domain event on the changes and the state topic.
     *
     * @param name its last word, past tense: {@code renamed}
     * @param change the fact, as a record or a map
     * @param state the public state after it
     */
    public void publish(String aggregate, String name, String id, long sequence, Object change, Object state) {
        byte[] data = WireFormat.data(change, state);
        send(List.of(
                event(aggregate, "changes", name, id, sequence, data),
                event(aggregate, "state", name, id, sequence, data)));
    }

    /** A state on the state topic, whatever led to it. */
    public void state(String aggregate, String id, long sequence, Object state) {
        byte[] data = WireFormat.data(Map.of(), state);
        send(List.of(event(aggregate, "state", "changed", id, sequence, data)));
    }

    /** Addresses on the contacts topic; null withdraws them. */
    public void contacts(String aggregate, String id, long sequence, @Nullable Object contacts) {
        byte[] data = contacts == null ? null : WireFormat.contacts(contacts);
        send(List.of(event(aggregate, "contacts", "changed", id, sequence, data)));
    }

    /** A domain event with the id alone on the changes topic, and its mark on the state topic. */
    public void erase(String aggregate, String id, long sequence) {
        byte[] data = WireFormat.data(Map.of("id", id), null);
        send(List.of(
                event(aggregate, "changes", "erased", id, sequence, data),
                event(aggregate, "state", "erased", id, sequence, null)));
    }

    /** Any bytes under a key, without attributes beyond those given: what no service of this house would publish. */
    public void raw(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        send(List.of(withHeaders(new ProducerRecord<>(topic, key, value), headers)));
    }

    /** A state that is sent and then taken back: nobody must ever see it. */
    public void aborted(String aggregate, String id, long sequence, Object state) {
        ProducerRecord<String, byte[]> never =
                event(aggregate, "state", "changed", id, sequence, WireFormat.data(Map.of(), state));
        Topics.require(bootstrapServers, List.of(never.topic()));
        producer.beginTransaction();
        producer.send(never);
        producer.flush();
        producer.abortTransaction();
    }

    private ProducerRecord<String, byte[]> event(
            String aggregate, String channel, String name, String id, long sequence, byte @Nullable [] data) {
        String command = "cmd_" + UUID.randomUUID();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id + "@" + sequence);
        headers.put("ce_type", "lat.cabildo.%s.%s.%s.v1".formatted(service, aggregate, name));
        headers.put("ce_source", "/cabildo/" + service);
        headers.put(
                "ce_time",
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS).toString());
        headers.put("ce_subject", id);
        headers.put("ce_sequence", "%019d".formatted(sequence));
        headers.put("ce_correlationid", command);
        headers.put("ce_causationid", command);
        headers.put("content-type", "application/json");
        String topic = "cabildo.%s.%s.%s.v1".formatted(service, aggregate, channel);
        return withHeaders(new ProducerRecord<>(topic, id, data), headers);
    }

    private static ProducerRecord<String, byte[]> withHeaders(
            ProducerRecord<String, byte[]> sent, Map<String, String> headers) {
        headers.forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    private void send(List<ProducerRecord<String, byte[]>> records) {
        Topics.require(
                bootstrapServers, records.stream().map(ProducerRecord::topic).toList());
        producer.beginTransaction();
        try {
            for (ProducerRecord<String, byte[]> each : records) {
                producer.send(each).get();
            }
            producer.commitTransaction();
        } catch (ExecutionException refused) {
            producer.abortTransaction();
            throw new KafkaException(refused.getCause());
        } catch (InterruptedException interrupted) {
            producer.abortTransaction();
            Thread.currentThread().interrupt();
            throw new KafkaException(interrupted);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
