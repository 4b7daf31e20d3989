package lat.cabildo.systemtests.running;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

/** All documents of a store that has no files, kept in memory. Indexes are left out: services make them at start. */
final class Dump {
    private static final Set<String> NOT_OURS = Set.of("admin", "config", "local");

    private final Map<String, Map<String, List<RawBsonDocument>>> databases = new LinkedHashMap<>();

    void take(String uri) {
        databases.clear();
        try (MongoClient client = MongoClients.create(uri)) {
            for (String name : names(client)) {
                MongoDatabase database = client.getDatabase(name);
                Map<String, List<RawBsonDocument>> collections = new LinkedHashMap<>();
                for (String collection : database.listCollectionNames()) {
                    collections.put(
                            collection,
                            database.getCollection(collection, RawBsonDocument.class)
                                    .find()
                                    .into(new ArrayList<>()));
                }
                databases.put(name, collections);
            }
        }
    }

    void load(String uri) {
        try (MongoClient client = MongoClients.create(uri)) {
            names(client).forEach(each -> client.getDatabase(each).drop());
            databases.forEach((name, collections) -> collections.forEach((collection, documents) -> {
                if (!documents.isEmpty()) {
                    client.getDatabase(name)
                            .getCollection(collection, RawBsonDocument.class)
                            .insertMany(documents);
                }
            }));
        }
    }

    private static List<String> names(MongoClient client) {
        List<String> names = client.listDatabaseNames().into(new ArrayList<>());
        names.removeAll(NOT_OURS);
        return names;
    }
}
