package lat.cabildo.platform.test;

import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.context.ApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * Waits until every listener that a context has bound knows where it reads on in each partition. A reaction starts at
 * the end: what a test publishes before would pass it by.
 */
final class ListeningPlaces {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private ListeningPlaces() {}

    static void await(ApplicationContext context, Bindings bindings) {
        MongoCollection<Document> positions =
                context.getBean(MongoDatabaseFactory.class).getMongoDatabase().getCollection("positions");
        String definition = context.getEnvironment().getProperty("spring.cloud.function.definition", "");
        Set<String> bound = Set.of(definition.split(";", -1));
        bindings.topics().forEach((listener, topics) -> {
            if (bound.contains(listener)) {
                Eventually.within(PATIENCE, () -> requireAll(positions, listener, topics));
            }
        });
    }

    private static void requireAll(MongoCollection<Document> positions, String listener, List<String> topics) {
        for (String topic : topics) {
            Document filter = new Document("_id", new Document("$regex", "^" + listener + "\\|" + topic + "-\\d+$"));
            if (positions.countDocuments(filter) < Topics.PARTITIONS) {
                throw new AssertionError("listener %s has not got its place in %s".formatted(listener, topic));
            }
        }
    }
}
