package lat.cabildo.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.platform.aggregate.OutboxEntry;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Attributes of CloudEvents 1.0 in Kafka's binary content mode, raw UTF-8. {@code sequence} is zero-padded to 19
 * digits, since the extension orders it as text.
 */
final class CloudEventHeaders {
    private static final DateTimeFormatter RFC_3339 =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final int DIGITS = 19;
    private static final Header VERSION = header("ce_specversion", "1.0");
    private static final Header CONTENT_TYPE = header("content-type", "application/json");

    private final Header source;

    CloudEventHeaders(String service) {
        source = header("ce_source", "/cabildo/" + service);
    }

    List<Header> of(OutboxEntry entry) {
        List<Header> headers = new ArrayList<>();
        headers.add(VERSION);
        add(headers, "ce_id", entry.id());
        add(headers, "ce_type", entry.type());
        headers.add(source);
        add(headers, "ce_time", RFC_3339.format(entry.at()));
        add(headers, "ce_subject", entry.subject());
        headers.add(new RecordHeader("ce_sequence", padded(entry.sequence())));
        add(headers, "ce_correlationid", entry.trace().correlationId());
        add(headers, "ce_causationid", entry.trace().causationId());
        add(headers, "ce_traceparent", entry.trace().traceparent());
        add(headers, "traceparent", entry.trace().traceparent());
        headers.add(CONTENT_TYPE);
        return headers;
    }

    /** @throws NumberFormatException if these are not a domain event's */
    static long sequence(Headers headers) {
        Header sequence = headers.lastHeader("ce_sequence");
        return sequence == null ? 0 : Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8));
    }

    private static byte[] padded(long sequence) {
        byte[] digits = new byte[DIGITS];
        long rest = sequence;
        for (int each = DIGITS - 1; each >= 0; each--) {
            digits[each] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return digits;
    }

    private static void add(List<Header> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(header(name, value));
        }
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
