package lat.cabildo.benchmarks.process;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.platform.test.Eventually;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;

/**
 * Aggregates like one that a service has made itself and has published: its document again and again, under other ids.
 */
final class Population {
    private static final int AT_ONCE = 500;
    private static final int DIGITS = 8;

    private final MongoCollection<Document> collection;
    private final String id;

    private Population(MongoCollection<Document> collection, String id) {
        this.collection = collection;
        this.id = id;
    }

    /** Around the aggregate of this id, in whichever collection it is. */
    static Population of(MongoDatabase database, String id) {
        for (String each : database.listCollectionNames()) {
            MongoCollection<Document> collection = database.getCollection(each);
            if (collection
                            .find(new Document("_id", id).append("ob.pub", new Document("$exists", true)))
                            .first()
                    != null) {
                return new Population(collection, id);
            }
        }
        throw new IllegalStateException("no aggregate " + id + " in " + database.getName());
    }

    /** Until there are as many. */
    void grow(int aggregates) {
        Eventually.eventually(() -> requireQuiet(1));
        Document first = collection.find(new Document("_id", id)).first();
        byte[] pattern = bytes(new RawBsonDocument(first, new DocumentCodec()));
        MongoCollection<RawBsonDocument> raw = collection.withDocumentClass(RawBsonDocument.class);
        List<RawBsonDocument> batch = new ArrayList<>();
        for (int each = 1; each < aggregates; each++) {
            batch.add(copy(pattern, each));
            if (batch.size() == AT_ONCE || each == aggregates - 1) {
                raw.insertMany(batch);
                batch.clear();
            }
        }
        requireQuiet(aggregates);
    }

    /** @throws IllegalStateException if there are more or fewer, or if something waits to be published */
    void requireQuiet(int aggregates) {
        long counted = collection.countDocuments();
        Document waiting = new Document("ob.ev.sh", new Document("$gte", 0));
        if (counted != aggregates || collection.find(waiting).first() != null) {
            throw new IllegalStateException(
                    "%s: %d aggregates, or not all published".formatted(collection.getNamespace(), counted));
        }
    }

    /** All ids are of one length, so its id is exchanged in the bytes, wherever it stands. */
    private RawBsonDocument copy(byte[] pattern, int number) {
        byte[] from = id.getBytes(StandardCharsets.US_ASCII);
        String other = id.substring(0, id.length() - DIGITS) + "%08d".formatted(number);
        byte[] to = other.getBytes(StandardCharsets.US_ASCII);
        byte[] copy = pattern.clone();
        for (int at = 0; at + from.length <= copy.length; at++) {
            if (ByteBuffer.wrap(copy, at, from.length).equals(ByteBuffer.wrap(from))) {
                System.arraycopy(to, 0, copy, at, to.length);
            }
        }
        return new RawBsonDocument(copy);
    }

    private static byte[] bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return bytes;
    }
}
