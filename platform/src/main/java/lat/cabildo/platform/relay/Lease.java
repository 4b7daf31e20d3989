package lat.cabildo.platform.relay;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A shard's lease as it stands in the store. It holds no time: each instance judges by its own clock how long the pair
 * of epoch and beat has not moved.
 *
 * @param owner instance that serves the shard; null once it was given back
 * @param epoch grows by one with each owner
 * @param beat grows with each sign of life
 * @param address where the owner takes hints; null where it takes none
 */
record Lease(
        String id,
        @Nullable String owner,
        long epoch,
        long beat,
        @Nullable String address) {

    static Lease from(Document document) {
        return new Lease(
                document.getString("_id"),
                document.getString("owner"),
                document.getLong("epoch"),
                document.getLong("beat"),
                document.getString("address"));
    }
}
