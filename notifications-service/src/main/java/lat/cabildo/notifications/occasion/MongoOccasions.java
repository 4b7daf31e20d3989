package lat.cabildo.notifications.occasion;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Optional;
import lat.cabildo.platform.aggregate.Trace;
import org.bson.Document;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.stereotype.Component;

/** One document for each domain event, inserted once and never changed but to be blanked. */
@Component
class MongoOccasions implements Occasions {
    private final MongoCollection<Document> collection;

    MongoOccasions(MongoDatabaseFactory databases) {
        collection = databases
                .getMongoDatabase()
                .getCollection("occasions")
                .withReadPreference(ReadPreference.primary())
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        collection.createIndex(new Document("subject", 1));
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
    }

    @Override
    public Optional<Occasion> find(OccasionId id) {
        Document found = collection.find(new Document("_id", id.value())).first();
        return found == null || !found.containsKey("change") ? Optional.empty() : Optional.of(read(found));
    }

    @Override
    public void forget(String subject) {
        collection.updateMany(
                new Document("subject", subject),
                new Document("$unset", new Document("change", "").append("state", "")));
    }

    private static Document write(Occasion occasion) {
        Document document = new Document("_id", occasion.id().value())
                .append("type", occasion.type())
                .append("subject", occasion.subject())
                .append("sequence", occasion.sequence())
                .append("time", occasion.time().toString())
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
