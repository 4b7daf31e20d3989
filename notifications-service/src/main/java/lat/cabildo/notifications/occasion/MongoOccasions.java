package lat.cabildo.notifications.occasion;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lat.cabildo.platform.aggregate.Trace;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/**
 * One document for each domain event, inserted once and never changed but to be blanked.
 *
 * <p>Who was forgotten is noted before occasions are blanked, and looked up after one is inserted: one of the two finds
 * the other, however they meet.
 */
@Component
class MongoOccasions implements Occasions {
    private static final String ABOUT = "about";
    private static final String AT = "at";

    /** Of whoever was erased. */
    private static final String FORGOTTEN = "forgotten";

    /** The sequence before which nothing of an aggregate is kept. */
    private static final String BEFORE = "before";

    private final MongoCollection<Document> collection;
    private final MongoCollection<Document> forgotten;

    MongoOccasions(MongoDatabaseFactory databases) {
        MongoDatabase database = databases
                .getMongoDatabase()
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        collection = database.getCollection("occasions");
        forgotten = database.getCollection("forgotten");
        collection.createIndex(new Document(ABOUT, 1));
        collection.createIndex(new Document(AT, 1));
    }

    @Override
    public void keep(Occasion occasion) {
        try {
            collection.insertOne(write(occasion));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
        if (isForgotten(occasion)) {
            blank(new Document("_id", occasion.id().value()));
        }
    }

    private boolean isForgotten(Occasion occasion) {
        Document erased = new Document("_id", new Document("$in", about(occasion))).append(FORGOTTEN, true);
        Document past =
                new Document("_id", occasion.subject()).append(BEFORE, new Document("$gt", occasion.sequence()));
        return forgotten.find(new Document("$or", List.of(erased, past))).first() != null;
    }

    @Override
    public Optional<Occasion> find(OccasionId id) {
        Document found = collection.find(new Document("_id", id.value())).first();
        return found == null || !found.containsKey("change") ? Optional.empty() : Optional.of(read(found));
    }

    @Override
    public void forget(Collection<String> erased) {
        for (String each : erased) {
            note(each, new Document("$set", new Document(FORGOTTEN, true)));
        }
        blank(new Document(ABOUT, new Document("$in", List.copyOf(erased))));
    }

    @Override
    public void forgetBefore(String subject, long sequence) {
        note(subject, new Document("$max", new Document(BEFORE, sequence)));
        blank(new Document(ABOUT, subject)
                .append("subject", subject)
                .append("sequence", new Document("$lt", sequence)));
    }

    private void note(String id, Document change) {
        forgotten.updateOne(new Document("_id", id), change, new UpdateOptions().upsert(true));
    }

    @Override
    public void deleteBefore(Instant time) {
        collection.deleteMany(new Document(AT, new Document("$lt", time)));
    }

    /** The fact of the erasing itself has no state, names nobody, and is still to be told. */
    private void blank(Document filter) {
        collection.updateMany(
                filter.append("state", new Document("$exists", true)),
                new Document("$unset", new Document("change", "").append("state", "")));
    }

    private static List<String> about(Occasion occasion) {
        Set<String> all = new TreeSet<>(occasion.people());
        all.add(occasion.subject());
        return List.copyOf(all);
    }

    private static Document write(Occasion occasion) {
        Document document = new Document("_id", occasion.id().value())
                .append("type", occasion.type())
                .append("subject", occasion.subject())
                .append(ABOUT, about(occasion))
                .append("sequence", occasion.sequence())
                .append("time", occasion.time().toString())
                .append(AT, occasion.time())
                .append("correlation", occasion.trace().correlationId())
                .append("causation", occasion.trace().causationId())
                .append("traceparent", occasion.trace().traceparent())
                .append("change", occasion.change());
        if (occasion.state() != null) {
            document.append("state", occasion.state());
        }
        return document;
    }

    private static Occasion read(Document document) {
        return new Occasion(
                new OccasionId(document.getString("_id")),
                document.getString("type"),
                document.getString("subject"),
                document.getLong("sequence"),
                Instant.parse(document.getString("time")),
                new Trace(
                        document.getString("correlation"),
                        document.getString("causation"),
                        document.getString("traceparent")),
                document.getString("change"),
                document.getString("state"));
    }
}
