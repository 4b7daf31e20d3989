package lat.cabildo.platform.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import lat.cabildo.platform.aggregate.BackboneProperties;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The leases of a service's shards, the signs of life of its instances, and among how many shards it is divided. Every
 * write is a compare-and-set, but for the one that takes leases away.
 */
final class Leases {
    private final MongoCollection<Document> collection;
    private final String service;
    private final String instance;
    private final @Nullable String address;

    /** @param address where this instance takes hints, if anywhere */
    Leases(MongoDatabase database, String service, String instance, @Nullable String address, long timeoutMillis) {
        this.collection = database.getCollection("leases")
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(timeoutMillis, TimeUnit.MILLISECONDS);
        this.service = service;
        this.instance = instance;
        this.address = address;
    }

    String shardId(int shard) {
        return service + ":" + shard;
    }

    String instanceId() {
        return service + ":instance:" + instance;
    }

    String instancePrefix() {
        return service + ":instance:";
    }

    private String divisionId() {
        return service + ":division";
    }

    /** Of how many shards there are leases among these, at least: all of them are taken in the end. */
    int shardsAmong(Set<String> ids) {
        return IntStream.rangeClosed(1, BackboneProperties.MOST_SHARDS)
                .filter(each -> ids.contains(shardId(each - 1)))
                .max()
                .orElse(0);
    }

    /** Everything there is, by id. */
    Map<String, Lease> all() {
        Map<String, Lease> leases = new HashMap<>();
        for (Document each : collection.find()) {
            leases.put(each.getString("_id"), Lease.from(each));
        }
        return leases;
    }

    /** Takes a lease in the state in which it was seen; null if it has moved. */
    @Nullable
    Lease take(String id, @Nullable Lease seen) {
        if (seen == null) {
            Lease first = new Lease(id, instance, 1, 1, address);
            try {
                Document document = new Document("_id", id);
                document.putAll(fields(first));
                collection.insertOne(document);
                return first;
            } catch (MongoWriteException failure) {
                if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                    return stillHeld(first);
                }
                throw failure;
            }
        }
        Lease taken = new Lease(id, instance, seen.epoch() + 1, seen.beat() + 1, address);
        return move(seen, taken) ? taken : null;
    }

    /** A sign of life; null if the lease is no longer this instance's. */
    @Nullable
    Lease beat(Lease held) {
        Lease next = new Lease(held.id(), held.owner(), held.epoch(), held.beat() + 1, held.address());
        return move(held, next) ? next : stillHeld(held);
    }

    /** An earlier beat whose answer was lost may have moved the lease. */
    private @Nullable Lease stillHeld(Lease held) {
        Document found = collection.find(new Document("_id", held.id())).first();
        if (found == null) {
            return null;
        }
        Lease lease = Lease.from(found);
        return instance.equals(lease.owner()) && lease.epoch() == held.epoch() ? lease : null;
    }

    /** Gives a lease back, so that another instance may take it without waiting. */
    void release(Lease held) {
        move(held, new Lease(held.id(), null, held.epoch(), held.beat() + 1, null));
    }

    void forget(Lease gone) {
        collection.deleteOne(filter(gone));
    }

    /** Takes the leases of the first so many shards away: whoever has one beats no more. */
    void revoke(int shards) {
        List<String> ids = IntStream.range(0, shards).mapToObj(this::shardId).toList();
        collection.updateMany(
                new Document("_id", new Document("$in", ids)),
                new Document("$inc", new Document("epoch", 1L))
                        .append("$set", new Document("owner", null).append("address", null)));
    }

    /** Null where none is noted yet. */
    @Nullable
    Division division() {
        Document found = collection.find(new Document("_id", divisionId())).first();
        return found == null ? null : Division.from(found);
    }

    /** Notes another one in the place of what was seen; false if that was no longer so. */
    boolean divide(@Nullable Division seen, Division next) {
        if (seen != null) {
            Document same = new Document("_id", divisionId()).append("epoch", seen.epoch());
            return collection
                            .updateOne(same, new Document("$set", next.fields()))
                            .getMatchedCount()
                    == 1;
        }
        try {
            Document first = new Document("_id", divisionId());
            first.putAll(next.fields());
            collection.insertOne(first);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            return false;
        }
    }

    private boolean move(Lease from, Lease to) {
        return collection
                        .updateOne(filter(from), new Document("$set", fields(to)))
                        .getMatchedCount()
                == 1;
    }

    private static Document fields(Lease lease) {
        return new Document("owner", lease.owner())
                .append("epoch", lease.epoch())
                .append("beat", lease.beat())
                .append("address", lease.address());
    }

    private static Document filter(Lease lease) {
        return new Document("_id", lease.id()).append("epoch", lease.epoch()).append("beat", lease.beat());
    }
}
