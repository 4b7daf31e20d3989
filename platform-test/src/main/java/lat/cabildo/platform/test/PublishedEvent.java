package lat.cabildo.platform.test;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One committed record as a partner reads it: its attributes have passed the CloudEvents SDK.
 *
 * @param subject the record's key, which must be the subject
 * @param sequence version of the aggregate; 0 for entries of the audit, which are about none
 * @param headers raw, as text
 * @param data null for the mark that the subject was erased
 */
public record PublishedEvent(
        String topic,
        int partition,
        long offset,
        String id,
        String type,
        String subject,
        long sequence,
        CloudEvent attributes,
        Map<String, String> headers,
        @Nullable JsonNode data) {

    /** The fact. */
    public JsonNode change() {
        return Objects.requireNonNull(data, "erased").path("change");
    }

    /** The public state after it. */
    public JsonNode state() {
        return Objects.requireNonNull(data, "erased").path("state");
    }

    static PublishedEvent of(ConsumerRecord<String, byte[]> published) {
        Map<String, String> headers = new HashMap<>();
        published
                .headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        byte[] value = published.value();
        CloudEvent event = new CloudEventDeserializer()
                .deserialize(published.topic(), published.headers(), value == null ? new byte[0] : value);
        String subject = Objects.requireNonNull(event.getSubject(), "ce_subject");
        if (!subject.equals(published.key())) {
            throw new AssertionError("key %s is not subject %s".formatted(published.key(), subject));
        }
        String sequence = published.topic().endsWith(".audit.v1")
                ? "0".repeat(19)
                : String.valueOf(event.getExtension("sequence"));
        if (!sequence.matches("\\d{19}")) {
            throw new AssertionError("ce_sequence of %s is '%s', not 19 digits".formatted(subject, sequence));
        }
        return new PublishedEvent(
                published.topic(),
                published.partition(),
                published.offset(),
                event.getId(),
                event.getType(),
                subject,
                Long.parseLong(sequence),
                event,
                Map.copyOf(headers),
                value == null ? null : JsonMapper.shared().readTree(value));
    }

    @Override
    public String toString() {
        return "%s@%d %s (%s-%d:%d)".formatted(subject, sequence, type, topic, partition, offset);
    }
}
