package lat.cabildo.platform.aggregate;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** Makes the collections with their indexes, and tells of each outbox. */
final class MongoBackbone implements Backbone {
    private static final Duration RELAY_TIMEOUT = Duration.ofSeconds(10);

    /** An index that is built on a full collection takes its time, and is given up when the time is over. */
    private static final Duration INDEX_TIMEOUT = Duration.ofMinutes(10);

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
        createIndexes(type);
        Announcement<A, E> announcement = new Announcement<>(service, type, language, properties);
        MongoDatabase patient = database.withTimeout(RELAY_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        Outbox outbox = new Outbox(
                service,
                type.name(),
                patient.getCollection(type.collection()),
                patient.getCollection(type.historyCollection()),
                announcement.topics(),
                aggregate -> announcement.contacts(states.read(type.stateType(), aggregate.get("st", Document.class))));
        outboxes.add(outbox);
        AggregateDocuments documents = new AggregateDocuments(impatient(type));
        return new MongoAggregates<>(type, documents, states, announcement, properties, outbox, outboxes);
    }

    @Override
    public <A> AggregateQueries<A> queries(AggregateType<?, A, ?> type) {
        return new MongoQueries<>(impatient(type), states, type.stateType());
    }

    @Override
    public <A> Samples<A> samples(AggregateType<?, A, ?> type) {
        return new MongoSamples<>(impatient(type), states, type, !properties.indexVersions());
    }

    @Override
    public Tally tally(AggregateType<?, ?, ?> type) {
        return new MongoTally(impatient(type));
    }

    @Override
    public History history(AggregateType<?, ?, ?> type) {
        database.getCollection(type.collection()).createIndex(new Document(AggregateDocument.AT, 1).append("_id", 1));
        return new MongoHistory(
                impatient(type),
                impatient(type.historyCollection()),
                Outbox.topic(service, type.name(), Announcement.CHANGES));
    }

    private MongoCollection<Document> impatient(AggregateType<?, ?, ?> type) {
        return impatient(type.collection());
    }

    private MongoCollection<Document> impatient(String collection) {
        return database.getCollection(collection)
                .withTimeout(properties.storeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    private void createIndexes(AggregateType<?, ?, ?> type) {
        MongoDatabase patient = database.withTimeout(INDEX_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        MongoCollection<Document> collection = patient.getCollection(type.collection());
        patient.getCollection(type.historyCollection()).createIndex(new Document("of", 1).append("s", 1));
        collection.createIndex(new Document("ob.ev.sh", 1), new IndexOptions().sparse(true));
        collection.createIndex(new Document("todo.sh", 1), new IndexOptions().sparse(true));
        collection.createIndex(new Document("ob.parked.s", 1), new IndexOptions().sparse(true));
        if (type.uniqueKeys() != null) {
            collection.createIndex(
                    new Document("uniq", 1), new IndexOptions().unique(true).sparse(true));
        }
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
