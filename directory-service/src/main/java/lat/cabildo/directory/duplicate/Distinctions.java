package lat.cabildo.directory.duplicate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.InvalidCursor;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.bson.Document;

/**
 * Which records are not the same although they look so, {@code {_id: "first|second", at, client, subject}}: who has
 * said so, and when. A pair that was told apart stays so until that is withdrawn; whoever says it again changes
 * nothing.
 */
public final class Distinctions {
    private static final String BETWEEN = "|";

    private final MongoCollection<Document> pairs;

    Distinctions(MongoDatabase store) {
        this.pairs = store.getCollection("distinctions")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    /** @param one the lesser of the two ids */
    public record Distinction(String one, String other, Instant at, Actor by) {}

    /** Says that two records are not the same; what was said first stands. */
    public Distinction draw(String id, String other, Actor by, Instant now) {
        String pair = pair(id, other);
        Document drawn = new Document("_id", pair)
                .append("at", now.toEpochMilli())
                .append("client", by.client())
                .append("subject", by.subject());
        try {
            pairs.insertOne(drawn);
            return distinction(drawn);
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            Document kept = pairs.find(new Document("_id", pair)).first();
            return kept == null ? draw(id, other, by, now) : distinction(kept);
        }
    }

    /**
     * Takes back that two records are not the same.
     *
     * @return what was said
     * @throws StoreRefusal.UnknownId if nobody has said so
     */
    public Distinction withdraw(String id, String other) {
        String pair = pair(id, other);
        Document withdrawn = pairs.findOneAndDelete(new Document("_id", pair));
        if (withdrawn == null) {
            throw new StoreRefusal.UnknownId(pair);
        }
        return distinction(withdrawn);
    }

    /** Which of these are told apart from a record. */
    Set<String> from(String id, Collection<String> others) {
        if (others.isEmpty()) {
            return Set.of();
        }
        List<String> wanted = others.stream().map(other -> pair(id, other)).toList();
        Set<String> apart = new HashSet<>();
        for (Document each : pairs.find(new Document("_id", new Document("$in", wanted)))) {
            Distinction found = distinction(each);
            apart.add(found.one().equals(id) ? found.other() : found.one());
        }
        return apart;
    }

    /** All, by the ids of the pairs. */
    public Page<Distinction> page(PageRequest request) {
        String after = request.after();
        if (after != null && !after.contains(BETWEEN)) {
            throw new InvalidCursor();
        }
        Document filter = after == null ? new Document() : new Document("_id", new Document("$gt", after));
        List<Document> found = pairs.find(filter)
                .sort(new Document("_id", 1))
                .limit(request.size() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > request.size();
        List<Document> shown = more ? found.subList(0, request.size()) : found;
        return new Page<>(
                shown.stream().map(Distinctions::distinction).toList(),
                more ? shown.getLast().getString("_id") : null);
    }

    private static Distinction distinction(Document stored) {
        String[] ids = stored.getString("_id").split("\\|");
        return new Distinction(
                ids[0],
                ids[1],
                Instant.ofEpochMilli(stored.getLong("at")),
                new Actor(stored.getString("client"), stored.getString("subject")));
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + BETWEEN + other : other + BETWEEN + one;
    }
}
