package lat.cabildo.platform.replica;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * One record of a batch, as it came.
 *
 * @param data null for the mark that the key was erased
 * @param headers as text, by name
 */
record Incoming(
        String topic, int partition, long offset, String key, byte @Nullable [] data, Map<String, String> headers) {

    /** @throws Undecodable if it says no sequence */
    long sequence() {
        try {
            return Long.parseLong(required("ce_sequence"));
        } catch (NumberFormatException notANumber) {
            throw new Undecodable("ce_sequence is not a number", notANumber);
        }
    }

    /** The data as people read it. */
    @Nullable
    String text() {
        return data == null ? null : new String(data, StandardCharsets.UTF_8);
    }

    /** 0 if it says none. */
    long sequenceIfAny() {
        try {
            return sequence();
        } catch (Undecodable none) {
            return 0;
        }
    }

    String required(String header) {
        String value = headers.get(header);
        if (value == null) {
            throw new Undecodable("header " + header + " is missing", null);
        }
        return value;
    }

    /** The records of a batch-mode message, in the order of each partition. */
    static List<Incoming> of(Message<? extends List<?>> batch) {
        MessageHeaders headers = batch.getHeaders();
        List<?> payloads = batch.getPayload();
        List<?> topics = list(headers, KafkaHeaders.RECEIVED_TOPIC);
        List<?> partitions = list(headers, KafkaHeaders.RECEIVED_PARTITION);
        List<?> offsets = list(headers, KafkaHeaders.OFFSET);
        List<?> keys = list(headers, KafkaHeaders.RECEIVED_KEY);
        List<?> converted = list(headers, KafkaHeaders.BATCH_CONVERTED_HEADERS);
        List<Incoming> records = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            records.add(new Incoming(
                    (String) Objects.requireNonNull(topics.get(i)),
                    (Integer) Objects.requireNonNull(partitions.get(i)),
                    (Long) Objects.requireNonNull(offsets.get(i)),
                    text(keys.get(i)),
                    payloads.get(i) instanceof byte[] data ? data : null,
                    texts((Map<?, ?>) Objects.requireNonNull(converted.get(i)))));
        }
        return records;
    }

    static Incoming of(ConsumerRecord<String, byte[]> read) {
        Map<String, String> headers = new HashMap<>();
        read.headers().forEach(each -> headers.put(each.key(), text(each.value())));
        return new Incoming(
                read.topic(), read.partition(), read.offset(), String.valueOf(read.key()), read.value(), headers);
    }

    private static List<?> list(MessageHeaders headers, String name) {
        return Objects.requireNonNull(headers.get(name, List.class), name);
    }

    private static Map<String, String> texts(Map<?, ?> headers) {
        Map<String, String> texts = new HashMap<>();
        headers.forEach((name, value) -> texts.put(String.valueOf(name), text(value)));
        return texts;
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
