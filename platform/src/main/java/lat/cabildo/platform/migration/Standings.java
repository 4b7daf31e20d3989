package lat.cabildo.platform.migration;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of migrations, a document each in {@code migrations}. Whoever takes one raises its epoch by
 * compare-and-set; whatever an owner notes is conditional on its own epoch, so one that was replaced notes nothing.
 */
final class Standings {
    private static final String ENDED = "ended";

    private final MongoCollection<Document> collection;

    Standings(MongoDatabase database) {
        collection = database.getCollection("migrations")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    Standing find(String name) {
        Document found = collection.find(new Document("_id", name)).first();
        return found == null ? Standing.none(name) : Standing.from(found);
    }

    /** A migration, and the highest version of it whose former form somebody here no longer read. */
    record Ended(String name, int version) {}

    List<Ended> ended() {
        return collection
                .find(new Document(ENDED, new Document("$exists", true)))
                .map(each -> new Ended(each.getString("_id"), each.getInteger(ENDED)))
                .into(new ArrayList<>());
    }

    /** Notes that somebody is here who no longer reads the former form. */
    void end(String name, int version) {
        collection.updateOne(new Document("_id", name), new Document("$max", new Document(ENDED, version)));
    }

    /** Takes it in the state in which it was seen; null if another instance was faster. */
    @Nullable
    Standing take(Standing seen, String instance, int version) {
        Standing taken = seen.ownedBy(instance, version);
        if (seen.epoch() > 0) {
            Document same = own(seen).append("beat", seen.beat());
            Document next = new Document("$set", taken.fields().append("beat", taken.beat()));
            return collection.updateOne(same, next).getMatchedCount() == 1 ? taken : null;
        }
        try {
            Document first = new Document("_id", taken.name());
            first.putAll(taken.fields());
            collection.insertOne(first.append("beat", taken.beat()));
            return taken;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return null;
            }
            throw failure;
        }
    }

    /** A sign of life; false once another instance has taken it. */
    boolean beat(Standing held) {
        return collection
                        .updateOne(own(held), new Document("$inc", new Document("beat", 1L)))
                        .getMatchedCount()
                == 1;
    }

    /** Notes how far its owner is; false once another instance has taken it. */
    boolean note(Standing held) {
        Document moved = new Document("$set", held.fields()).append("$inc", new Document("beat", 1L));
        return collection.updateOne(own(held), moved).getMatchedCount() == 1;
    }

    private static Document own(Standing held) {
        return new Document("_id", held.name()).append("epoch", held.epoch());
    }
}
