package lat.cabildo.platform.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** Makes the collections with their indexes, and tells of each outbox. */
final class MongoBackbone implements Backbone {
    private final String service;
    private final MongoDatabase database;
    private final StateMapper states;
    private final BackboneProperties properties;
    private final Outboxes outboxes;

    MongoBackbone(
            String service,
            MongoDatabase database,
            StateMapper states,
            BackboneProperties properties,
            Outboxes outboxes) {
        this.service = service;
        this.database = database.withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.states = states;
        this.properties = properties;
        this.outboxes = outboxes;
    }

    @Override
    public <I extends Id, A, E> Aggregates<I, A, E> aggregates(
            AggregateType<I, A, E> type, PublishedLanguage<A, E> language) {
        MongoCollection<Document> collection = database.getCollection(type.collection());
        createIndexes(type, collection);
        Announcement<A, E> announcement = new Announcement<>(service, type, language, properties);
        Outbox outbox = new Outbox(
                service,
                type.name(),
                collection,
                database.getCollection(type.historyCollection()),
                announcement.topics());
        outboxes.add(outbox);
        return new MongoAggregates<>(type, states, announcement, properties, outbox, outboxes);
    }

    @Override
    public <A> AggregateQueries<A> queries(AggregateType<?, A, ?> type) {
        return new MongoQueries<>(database.getCollection(type.collection()), states, type.stateType());
    }

    private void createIndexes(AggregateType<?, ?, ?> type, MongoCollection<Document> collection) {
        collection.createIndex(new Document("ob.ev.sh", 1), new IndexOptions().sparse(true));
        collection.createIndex(new Document("todo.sh", 1), new IndexOptions().sparse(true));
        collection.createIndex(
                new Document("uniq", 1), new IndexOptions().unique(true).sparse(true));
        if (properties.indexVersions()) {
            collection.createIndex(new Document("_id", 1).append("version", 1), new IndexOptions().unique(true));
        }
        for (List<String> fields : type.indexes()) {
            Document keys = new Document();
            new ArrayList<>(fields).forEach(field -> keys.append(field, 1));
            keys.putIfAbsent("_id", 1);
            collection.createIndex(keys);
        }
    }
}
