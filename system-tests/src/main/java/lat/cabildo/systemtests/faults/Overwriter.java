package lat.cabildo.systemtests.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import org.bson.Document;

/**
 * Writes whole documents back that it has read before their domain events were published, as a repository does that
 * saves entities: guarded by the version, and yet what the relay has taken out of the outbox is there again.
 */
final class Overwriter {
    private static final Duration PUBLICATION = Duration.ofSeconds(1);

    private Overwriter() {}

    static void overwrite(String uri, String database, Duration length) throws InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        try (MongoClient client = MongoClients.create(uri)) {
            MongoCollection<Document> organizations =
                    client.getDatabase(database).getCollection("organizations");
            while (System.nanoTime() < end) {
                Document read = organizations
                        .find(new Document("ob.ev.0", new Document("$exists", true)))
                        .first();
                if (read != null) {
                    Thread.sleep(PUBLICATION);
                    organizations.replaceOne(
                            new Document("_id", read.getString("_id")).append("version", read.getLong("version")),
                            read);
                }
                Thread.sleep(5);
            }
        }
    }
}
