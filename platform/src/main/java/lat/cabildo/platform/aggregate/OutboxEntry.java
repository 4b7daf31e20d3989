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

    /** The same where its key belongs, if whoever wrote it was told another number of partitions. */
    public OutboxEntry in(int place) {
        return place == partition
                ? this
                : new OutboxEntry(sequence, shard, place, id, type, at, by, trace, forgets, records);
    }

    /** Bytes of data it keeps; what several records carry is kept once. */
    public int size() {
        int size = 0;
        for (int each = 0; each < records.size(); each++) {
            byte[] data = records.get(each).data();
            if (data != null && twin(each) < 0) {
                size += data.length;
            }
        }
        return size;
    }

    /** The first of the earlier records that carries the very same data, or -1. */
    private int twin(int record) {
        byte[] data = records.get(record).data();
        for (int each = 0; data != null && each < record; each++) {
            if (records.get(each).data() == data) {
                return each;
            }
        }
        return -1;
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

    /** The same of a record as it is on the state topic. */
    public static @Nullable String checksum(byte @Nullable [] data) {
        return data == null ? null : sha256(data);
    }

    private static String sha256(byte[] data) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(data));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who did what, when and why. */
    Document attributes() {
        Document attributes = new Document("s", sequence)
                .append("type", type)
                .append("at", Date.from(at))
                .append("by", new Document("client", by.client()).append("subject", by.subject()))
                .append("correlation", trace.correlationId())
                .append("causation", trace.causationId());
        if (trace.traceparent() != null) {
            attributes.append("traceparent", trace.traceparent());
        }
        return attributes;
    }

    /** @param attributes of an entry, in the outbox or in the history */
    static Change change(String of, Document attributes, byte @Nullable [] data) {
        Document by = attributes.get("by", Document.class);
        return new Change(
                of,
                attributes.getLong("s"),
                attributes.getDate("at").toInstant(),
                new Actor(by.getString("client"), by.getString("subject")),
                attributes.getString("type"),
                data);
    }

    /** As embedded in the outbox. */
    Document toDocument() {
        List<Document> messages = new ArrayList<>();
        for (int each = 0; each < records.size(); each++) {
            Document message = new Document("topic", records.get(each).topic());
            byte[] data = records.get(each).data();
            int twin = twin(each);
            messages.add(
                    twin < 0
                            ? message.append("bytes", data == null ? null : new Binary(data))
                            : message.append("as", twin));
        }
        Document document = attributes().append("id", id).append("sh", shard).append("p", partition);
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
                messages(document.getList("records", Document.class)));
    }

    private static List<Message> messages(List<Document> stored) {
        List<Message> messages = new ArrayList<>();
        for (Document each : stored) {
            Integer twin = each.getInteger("as");
            messages.add(new Message(
                    each.getString("topic"),
                    twin == null ? data(each) : messages.get(twin).data()));
        }
        return messages;
    }

    /** What lacks its data is no mark of erasure: that one says null. */
    private static byte @Nullable [] data(Document message) {
        if (!message.containsKey("bytes")) {
            throw new IllegalStateException("a record for " + message.getString("topic") + " has no data");
        }
        Binary bytes = message.get("bytes", Binary.class);
        return bytes == null ? null : bytes.getData();
    }
}
