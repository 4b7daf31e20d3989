package lat.cabildo.platform.aggregate;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

final class MongoSamples<A> implements Samples<A> {
    private final MongoCollection<Document> collection;
    private final StateMapper states;
    private final AggregateType<?, A, ?> type;
    private final boolean indexed;

    /** @param indexed whether the store heeds its indexes */
    MongoSamples(
            MongoCollection<Document> collection, StateMapper states, AggregateType<?, A, ?> type, boolean indexed) {
        this.collection = collection;
        this.states = states;
        this.type = type;
        this.indexed = indexed;
    }

    @Override
    public <P> Map<String, P> parts(Sample sample, String path, Class<P> part) {
        List<String> steps = Arrays.asList(path.split("\\.", -1));
        Map<String, P> parts = new LinkedHashMap<>();
        FindIterable<Document> found = found(sample, sample.most()).projection(new Document(path, 1));
        for (Document each : sample.drawn() && indexed ? found.sort(order()) : found) {
            parts.put(each.getString("_id"), states.read(part, each.getEmbedded(steps, new Document())));
        }
        return parts;
    }

    /** By nothing but the ids, since that is what every store has an index for. */
    @Override
    public Map<String, Stored<A>> whole(Collection<String> ids) {
        Map<String, Stored<A>> whole = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return whole;
        }
        Document filter = new Document("_id", new Document("$in", List.copyOf(ids)));
        for (Document each : collection
                .find(filter)
                .projection(new Document("st", 1).append("version", 1).append("erased", 1))) {
            AggregateDocument found = new AggregateDocument(each);
            if (!found.erased()) {
                whole.put(found.id(), found.stored(states, type));
            }
        }
        return whole;
    }

    @Override
    public Estimate estimate(Sample sample, List<String> fields, int values) {
        Document projection = new Document("_id", 0).append(Lot.FIELD, 1);
        fields.forEach(each -> projection.append(each, 1));
        List<Document> found = found(sample, sample.most() + 1)
                .projection(projection)
                .sort(order())
                .into(new ArrayList<>());
        return Proportion.of(found, sample.most()).estimate(fields, values);
    }

    @Override
    public int count(Document filter, int most) {
        return indexed ? (int) collection.countDocuments(filter, new CountOptions().limit(most)) : most;
    }

    /** The erased have no state. */
    private FindIterable<Document> found(Sample sample, int most) {
        Document filter = new Document(sample.filter()).append("st", new Document("$exists", true));
        FindIterable<Document> found = collection.find(filter).limit(most);
        return sample.index() == null ? found : found.hint(sample.index());
    }

    private Document order() {
        return new Document(type.lots() ? Lot.FIELD : "_id", 1);
    }
}
