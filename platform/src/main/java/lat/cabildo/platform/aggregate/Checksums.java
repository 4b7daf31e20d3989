package lat.cabildo.platform.aggregate;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.cursor.TimeoutMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What whoever has read all of an aggregate type's state topic holds, condensed for comparison. Ids fall into 256
 * buckets by the first byte of their SHA-256; a bucket's sum is the SHA-256 over its lines {@code id:version:sum\n} in
 * the order of the ids, where an aggregate's own sum is that of the data last published. All sums are hexadecimal; what
 * was erased is left out.
 */
public final class Checksums {
    static final int BUCKETS = 256;

    /** @param version last one published, the record's {@code ce_sequence} */
    public record Line(String id, long version, String sum) {}

    /** @param sum of no lines where it is empty */
    record Bucket(int bucket, long count, String sum) {}

    private interface Reader {
        void line(int bucket, Line line);
    }

    private Checksums() {}

    static List<Bucket> buckets(Outbox outbox) {
        long[] counts = new long[BUCKETS];
        List<MessageDigest> digests = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            digests.add(sha256());
        }
        read(outbox, (bucket, line) -> {
            counts[bucket]++;
            digests.get(bucket)
                    .update("%s:%d:%s\n"
                            .formatted(line.id(), line.version(), line.sum())
                            .getBytes(StandardCharsets.UTF_8));
        });
        List<Bucket> buckets = new ArrayList<>();
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            buckets.add(new Bucket(
                    bucket,
                    counts[bucket],
                    HexFormat.of().formatHex(digests.get(bucket).digest())));
        }
        return buckets;
    }

    static List<Line> lines(Outbox outbox, int wanted) {
        List<Line> lines = new ArrayList<>();
        read(outbox, (bucket, line) -> {
            if (bucket == wanted) {
                lines.add(line);
            }
        });
        return lines;
    }

    private static void read(Outbox outbox, Reader reader) {
        MessageDigest digest = sha256();
        lines(outbox, line -> reader.line(digest.digest(line.id().getBytes(StandardCharsets.UTF_8))[0] & 0xff, line));
    }

    /** All lines in the order of their ids. */
    public static void lines(Outbox outbox, Consumer<Line> reader) {
        lines(outbox, new Document("ob.pub", 1).append("ob.sum", 1), Checksums::line, reader);
    }

    /** The same of addresses, made of the present states; where something newer waits, that is what is told. */
    public static void contacts(Outbox outbox, Consumer<Line> reader) {
        lines(outbox, Republication.fields(), found -> contacts(outbox, found), reader);
    }

    private static void lines(
            Outbox outbox, Document fields, Function<Document, @Nullable Line> line, Consumer<Line> reader) {
        try (MongoCursor<Document> all = outbox.collection()
                .withTimeout(5, TimeUnit.MINUTES)
                .find()
                .timeoutMode(TimeoutMode.ITERATION)
                .projection(fields)
                .sort(new Document("_id", 1))
                .batchSize(1_000)
                .cursor()) {
            while (all.hasNext()) {
                Line next = line.apply(all.next());
                if (next != null) {
                    reader.accept(next);
                }
            }
        }
    }

    /** Null also of whoever has no addresses. */
    private static @Nullable Line contacts(Outbox outbox, Document found) {
        long published = found.get("ob", Document.class).getLong("pub");
        if (published == 0 || found.getBoolean("erased", false)) {
            return null;
        }
        byte[] data = outbox.contacts().of(found);
        String sum = OutboxEntry.checksum(data);
        return sum == null ? null : new Line(found.getString("_id"), published, sum);
    }

    /** Null where nothing is published yet, and of what is erased. */
    private static @Nullable Line line(Document found) {
        Document ob = found.get("ob", Document.class);
        String sum = ob.getString("sum");
        return sum == null || sum.endsWith(":")
                ? null
                : new Line(found.getString("_id"), ob.getLong("pub"), sum.substring(sum.indexOf(':') + 1));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
