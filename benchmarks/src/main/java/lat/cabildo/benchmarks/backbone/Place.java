package lat.cabildo.benchmarks.backbone;

import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.LocalStore;

/**
 * Where store and broker are.
 *
 * @param store connection string
 * @param broker bootstrap servers
 * @param transactions whether the store is taken to have transactions, as any but the embedded one is
 */
public record Place(String store, String broker, boolean transactions) {

    public static Place ofThisProcess() {
        return new Place(
                Infrastructure.store().uri(),
                Infrastructure.kafka().bootstrapServers(),
                Infrastructure.store().kind() != LocalStore.Kind.EMBEDDED);
    }
}
