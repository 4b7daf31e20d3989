package lat.cabildo.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    private CloudEventHeaders() {}

    static List<Header> of(String service, OutboxEntry entry) {
        List<Header> headers = new ArrayList<>();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", entry.id());
        add(headers, "ce_type", entry.type());
        add(headers, "ce_source", "/cabildo/" + service);
        add(headers, "ce_time", time(entry.at()));
        add(headers, "ce_subject", entry.subject());
        add(headers, "ce_sequence", "%019d".formatted(entry.sequence()));
        add(headers, "ce_correlationid", entry.trace().correlationId());
        add(headers, "ce_causationid", entry.trace().causationId());
        add(headers, "ce_traceparent", entry.trace().traceparent());
        add(headers, "traceparent", entry.trace().traceparent());
        add(headers, "content-type", "application/json");
        return headers;
    }

    /** @throws NumberFormatException if these are not a domain event's */
    static long sequence(Headers headers) {
        Header sequence = headers.lastHeader("ce_sequence");
        return sequence == null ? 0 : Long.parseLong(new String(sequence.value(), StandardCharsets.UTF_8));
    }

    private static String time(Instant at) {
        return RFC_3339.format(at);
    }

    private static void add(List<Header> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
