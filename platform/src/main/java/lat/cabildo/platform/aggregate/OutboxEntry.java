package lat.cabildo.platform.aggregate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * A domain event as it waits inside its aggregate's document, complete: what the relay sends is only copied from here.
 *
 * @param sequence the aggregate's version after the change
 * @param id of the domain event
 * @param forgets whether what was said of the aggregate up to here may no longer be kept
 * @param type such as {@code lat.cabildo.directory.organization.renamed.v1}
 */
public record OutboxEntry(
        long sequence,
        int shard,
        int partition,
        String id,
        String type,
        Instant at,
        Actor by,
        Trace trace,
        boolean forgets,
        List<Message> records) {

    /** One record to publish; without data it is the mark that its key was erased. */
    public record Message(String topic, byte @Nullable [] data) {}

    public OutboxEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(at);
        records = List.copyOf(records);
    }

    /** Id of the aggregate it tells of. */
    public String subject() {
        return id.substring(0, id.lastIndexOf('@'));
    }

    /** Bytes of data it carries. */
    public int size() {
        return records.stream()
                .mapToInt(each -> each.data() == null ? 0 : each.data().length)
                .sum();
    }

    /** SHA-256, in hexadecimal, of the data on the state topic; null once erased. */
    public @Nullable String stateChecksum() {
        for (Message each : records) {
            byte[] data = each.data();
            if (data != null && each.topic().endsWith(Outbox.STATE)) {
                return sha256(data);
            }
        }
        return null;
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As embedded in the outbox. */
    public Document toDocument() {
        List<Document> messages = new ArrayList<>();
        for (Message each : records) {
            messages.add(new Document("topic", each.topic())
                    .append("bytes", each.data() == null ? null : new Binary(each.data())));
        }
        Document document = new Document("s", sequence)
                .append("sh", shard)
                .append("p", partition)
                .append("id", id)
                .append("type", type)
                .append("at", Date.from(at))
                .append("by", new Document("client", by.client()).append("subject", by.subject()))
                .append("correlation", trace.correlationId())
                .append("causation", trace.causationId());
        if (trace.traceparent() != null) {
            document.append("traceparent", trace.traceparent());
        }
        if (forgets) {
            document.append("forgets", true);
        }
        return document.append("size", size()).append("records", messages);
    }

    public static OutboxEntry from(Document document) {
        Document by = document.get("by", Document.class);
        return new OutboxEntry(
                document.getLong("s"),
                document.getInteger("sh"),
                document.getInteger("p"),
                document.getString("id"),
                document.getString("type"),
                document.getDate("at").toInstant(),
                new Actor(by.getString("client"), by.getString("subject")),
                new Trace(
                        document.getString("correlation"),
                        document.getString("causation"),
                        document.getString("traceparent")),
                document.getBoolean("forgets", false),
                document.getList("records", Document.class).stream()
                        .map(OutboxEntry::message)
                        .toList());
    }

    private static Message message(Document document) {
        Binary bytes = document.get("bytes", Binary.class);
        return new Message(document.getString("topic"), bytes == null ? null : bytes.getData());
    }
}
