package lat.cabildo.platform.aggregate;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The layout of what the history keeps of changes that were published together: {@code {_id: id@first, of, s: last, at,
 * entries:[{s, type, at, by, correlation, causation, length}], data, packed}}. Who did what and when can be read as it
 * is. The data of all of them, as on the topic of changes, is one piece; that of several is packed (zlib, RFC 1950),
 * since the states of one aggregate hardly differ. Nothing of other topics is kept.
 */
public final class HistoryRun {
    /** Without this field, what was said of the aggregate is forgotten. */
    public static final String DATA = "data";

    private static final int CHUNK = 8 * 1024;

    private HistoryRun() {}

    /** Of one aggregate's domain events, in their order and without gaps; at least one. */
    public static Document of(List<OutboxEntry> events) {
        OutboxEntry first = events.getFirst();
        boolean packed = events.size() > 1;
        byte[] data = data(events);
        return new Document("_id", first.id())
                .append("of", first.subject())
                .append("s", events.getLast().sequence())
                .append(AggregateDocument.AT, Date.from(first.at()))
                .append("entries", events.stream().map(HistoryRun::entry).toList())
                .append(DATA, new Binary(packed ? packed(data) : data))
                .append("packed", packed);
    }

    private static Document entry(OutboxEntry event) {
        return event.attributes().append("length", data(event).length);
    }

    private static byte[] data(List<OutboxEntry> events) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        events.forEach(each -> all.writeBytes(data(each)));
        return all.toByteArray();
    }

    /** The first record of a domain event is the one that tells of the change. */
    private static byte[] data(OutboxEntry event) {
        return Objects.requireNonNull(event.records().getFirst().data());
    }

    /** In the order of their versions. */
    static List<Change> changes(Document run) {
        String id = run.getString("of");
        Binary stored = run.get(DATA, Binary.class);
        byte[] data = stored == null ? null : data(stored.getData(), run.getBoolean("packed"));
        List<Change> changes = new ArrayList<>();
        int from = 0;
        for (Document each : run.getList("entries", Document.class)) {
            int to = from + each.getInteger("length");
            changes.add(OutboxEntry.change(id, each, data == null ? null : Arrays.copyOfRange(data, from, to)));
            from = to;
        }
        return changes;
    }

    private static byte[] data(byte[] stored, boolean packed) {
        return packed ? unpacked(stored) : stored;
    }

    private static byte[] packed(byte[] data) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(data);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] unpacked(byte[] packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                if (length == 0 && !inflater.finished()) {
                    throw new IllegalStateException("a run of the history is cut off");
                }
                data.write(chunk, 0, length);
            }
            return data.toByteArray();
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a run of the history is damaged", damaged);
        } finally {
            inflater.end();
        }
    }
}
