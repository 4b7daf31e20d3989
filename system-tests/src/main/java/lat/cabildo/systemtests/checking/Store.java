package lat.cabildo.systemtests.checking;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;
import org.bson.types.Binary;

/** Reads aggregates, their history, and their copies in another service, from the store. */
public final class Store implements AutoCloseable {
    private final MongoClient client;
    private final Subject subject;
    private final MongoDatabase owner;

    public Store(String uri, Subject subject) {
        this.subject = subject;
        client = MongoClients.create(uri);
        owner = database(subject.database());
    }

    /** Whether all is published and copied, and no process is under way. */
    public boolean calm() {
        Map<String, History.Kept> documents = documents();
        Map<String, Long> copies = copies();
        return documents.entrySet().stream()
                .allMatch(each -> each.getValue().pending() + each.getValue().steps() == 0
                        && (subject.reader().isEmpty()
                                || Objects.equals(
                                        copies.get(each.getKey()),
                                        each.getValue().version())));
    }

    private MongoDatabase database(String name) {
        return client.getDatabase(name).withReadConcern(ReadConcern.MAJORITY);
    }

    /** The longest and the largest outbox at this moment. */
    public History.Pending largest() {
        History.Pending largest = new History.Pending(0, 0);
        for (Document each : owner.getCollection(subject.collection())
                .find(new Document("ob.ev.0", new Document("$exists", true)))
                .projection(new Document("ob.ev.size", 1))) {
            List<Document> entries = each.get("ob", Document.class).getList("ev", Document.class, List.of());
            long bytes = entries.stream()
                    .mapToLong(entry -> entry.getInteger("size"))
                    .sum();
            largest = new History.Pending(Math.max(largest.count(), entries.size()), Math.max(largest.bytes(), bytes));
        }
        return largest;
    }

    Map<String, History.Kept> documents() {
        Map<String, History.Kept> documents = new HashMap<>();
        for (Document each : owner.getCollection(subject.collection()).find()) {
            Document outbox = each.get("ob", Document.class);
            documents.put(
                    each.getString("_id"),
                    new History.Kept(
                            each.getLong("version"),
                            outbox.getLong("pub"),
                            outbox.getList("ev", Document.class, List.of()).size(),
                            steps(each),
                            size(each)));
        }
        return documents;
    }

    Map<String, History.Post> posts() {
        Map<String, History.Post> posts = new HashMap<>();
        for (Document each : owner.getCollection("posts").find()) {
            boolean abolished = each.get("st", Document.class).get("abolition") != null;
            posts.put(each.getString("_id"), new History.Post(each.getLong("version"), abolished, steps(each)));
        }
        return posts;
    }

    private static int steps(Document document) {
        return document.getList("todo", Document.class, List.of()).size();
    }

    /** Digests of what was committed, by the domain event's id. */
    Map<String, String> remembered() {
        Map<String, String> remembered = new HashMap<>();
        for (Document run : owner.getCollection(subject.history()).find()) {
            ByteBuffer data = ByteBuffer.wrap(data(run));
            for (Document entry : run.getList("entries", Document.class)) {
                byte[] one = new byte[entry.getInteger("length")];
                data.get(one);
                remembered.put(run.getString("of") + "@" + entry.getLong("s"), Topics.digest(one));
            }
        }
        return remembered;
    }

    private static byte[] data(Document run) {
        byte[] data = run.get("data", Binary.class).getData();
        if (!run.getBoolean("packed")) {
            return data;
        }
        try (InputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(data))) {
            return unpacked.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    Map<String, Long> copies() {
        Map<String, Long> copies = new HashMap<>();
        subject.reader().ifPresent(reader -> {
            for (Document each :
                    database(reader).getCollection(subject.copies()).find()) {
                copies.put(each.getString("_id"), each.get("seq", Number.class).longValue());
            }
        });
        return copies;
    }

    @Override
    public void close() {
        client.close();
    }

    private static int size(Document document) {
        BasicOutputBuffer buffer = new BasicOutputBuffer();
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            new DocumentCodec()
                    .encode(writer, document, EncoderContext.builder().build());
            return buffer.getSize();
        }
    }
}
