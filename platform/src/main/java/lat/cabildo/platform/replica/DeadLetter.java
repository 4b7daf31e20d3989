package lat.cabildo.platform.replica;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * A record that waits for its reader to be mended, for an operator, or for the record before it.
 *
 * @param reader name of the function that read it
 * @param sequence of the domain event; 0 if it says none
 * @param why it waits
 * @param reason what is wrong with it, without anything of its content
 * @param due when it is tried again by itself
 */
record DeadLetter(
        String reader,
        Incoming record,
        long sequence,
        Why why,
        String reason,
        Instant since,
        int attempts,
        Instant due) {

    /** Why a record waits. */
    enum Why {
        /** It breaks its contract. */
        UNDECODABLE,
        /** Its reader failed on it. */
        FAILED,
        /** An earlier one of the same key waits. */
        BEHIND
    }

    /** Where it was read: the same record is put aside once, however often it is read. */
    String id() {
        return id(reader, record);
    }

    static String id(String reader, Incoming record) {
        return "%s~%s~%d~%d".formatted(reader, record.topic(), record.partition(), record.offset());
    }

    Document toDocument() {
        List<Document> headers = new ArrayList<>();
        record.headers().forEach((name, value) -> headers.add(new Document("n", name).append("v", value)));
        byte[] data = record.data();
        return new Document("_id", id())
                .append("reader", reader)
                .append("topic", record.topic())
                .append("partition", record.partition())
                .append("offset", record.offset())
                .append("key", record.key())
                .append("data", data == null ? null : new Binary(data))
                .append("headers", headers)
                .append("seq", sequence)
                .append("why", why.name())
                .append("reason", reason)
                .append("since", Date.from(since))
                .append("attempts", attempts)
                .append("due", Date.from(due));
    }

    static DeadLetter of(Document found) {
        Map<String, String> headers = new HashMap<>();
        found.getList("headers", Document.class, List.of())
                .forEach(each -> headers.put(each.getString("n"), each.getString("v")));
        Binary data = found.get("data", Binary.class);
        return new DeadLetter(
                found.getString("reader"),
                new Incoming(
                        found.getString("topic"),
                        found.getInteger("partition"),
                        found.getLong("offset"),
                        found.getString("key"),
                        data == null ? null : data.getData(),
                        headers),
                found.getLong("seq"),
                Why.valueOf(found.getString("why")),
                found.getString("reason"),
                found.getDate("since").toInstant(),
                found.getInteger("attempts"),
                found.getDate("due").toInstant());
    }
}
