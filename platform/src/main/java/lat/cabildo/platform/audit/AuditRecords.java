package lat.cabildo.platform.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.security.Audit;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Audit entries as records: CloudEvents 1.0 in Kafka's binary mode, keyed by client. An operator's reasons are not
 * told: they are free text.
 */
final class AuditRecords {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final String service;

    AuditRecords(String service) {
        this.service = service;
    }

    /**
     * @param client that asked; {@code subject} the person behind it, if any
     * @param action a route such as {@code POST /organizations/{id}/rename}, or {@code contacts.look}
     * @param target the address that was asked for, or the id of what it was done to
     * @param result what came of it, such as {@code org_…@7}; absent where nothing did
     */
    private record Noted(
            String id,
            Instant at,
            String client,
            @Nullable String subject,
            String action,
            String target,
            @Nullable String result) {}

    byte[] data(Audit.Entry entry) {
        return MAPPER.writeValueAsBytes(new Noted(
                entry.id(),
                entry.at(),
                entry.client(),
                entry.subject(),
                entry.action(),
                entry.target(),
                entry.result()));
    }

    List<Header> headers(Audit.Entry entry) {
        Map<String, String> attributes = Map.of(
                "ce_specversion", "1.0",
                "ce_id", entry.id(),
                "ce_type", "lat.cabildo.%s.audit.noted.v1".formatted(service),
                "ce_source", "/cabildo/" + service,
                "ce_time", entry.at().toString(),
                "ce_subject", entry.client(),
                "content-type", "application/json");
        return attributes.entrySet().stream()
                .map(each ->
                        (Header) new RecordHeader(each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }
}
