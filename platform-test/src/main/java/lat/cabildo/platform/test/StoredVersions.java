package lat.cabildo.platform.test;

import com.mongodb.client.MongoDatabase;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/** How often each aggregate of some collections was ever changed: equal before and after what must change nothing. */
public final class StoredVersions {

    private StoredVersions() {}

    public static Map<String, Long> of(MongoDatabase database, String... collections) {
        Map<String, Long> versions = new TreeMap<>();
        for (String collection : collections) {
            for (Document each : database.getCollection(collection).find().projection(new Document("version", 1))) {
                versions.put(each.getString("_id"), each.getLong("version"));
            }
        }
        return versions;
    }
}
