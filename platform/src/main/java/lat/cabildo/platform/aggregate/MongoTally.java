package lat.cabildo.platform.aggregate;

import com.mongodb.client.MongoCollection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

final class MongoTally implements Tally {
    private final MongoCollection<Document> collection;

    MongoTally(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** The erased have no state, and so none of its values. */
    @Override
    public Map<String, Long> by(String field, Document filter, int most) {
        List<Document> pipeline = List.of(
                new Document("$match", filter),
                new Document("$project", new Document("value", "$" + field)),
                new Document("$unwind", "$value"),
                new Document("$group", new Document("_id", "$value").append("n", new Document("$sum", 1L))),
                new Document("$sort", new Document("n", -1).append("_id", 1)),
                new Document("$limit", most));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Document each : collection.aggregate(pipeline)) {
            counts.put(each.getString("_id"), each.get("n", Number.class).longValue());
        }
        return counts;
    }

    @Override
    public Map<String, Map<String, Long>> byEach(List<String> fields, Document filter, int most) {
        Document together = new Document();
        fields.forEach(each -> together.append(name(fields, each), "$" + each));
        List<Document> pipeline = List.of(
                new Document("$match", filter),
                new Document("$group", new Document("_id", together).append("n", new Document("$sum", 1L))));
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        fields.forEach(each -> counts.put(each, new HashMap<>()));
        for (Document each : collection.aggregate(pipeline)) {
            Document values = each.get("_id", Document.class);
            long n = each.get("n", Number.class).longValue();
            counts.forEach((field, counted) ->
                    texts(values.get(name(fields, field))).forEach(text -> counted.merge(text, n, Long::sum)));
        }
        counts.replaceAll((field, counted) -> mostFrequent(counted, most));
        return counts;
    }

    /** A path has dots, which the names of a group's parts may not have. */
    private static String name(List<String> fields, String field) {
        return "of" + fields.indexOf(field);
    }

    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case String text -> Stream.of(text);
            case List<?> several -> several.stream().distinct().flatMap(MongoTally::texts);
            default -> throw new IllegalStateException("counts texts, not " + value.getClass());
        };
    }

    private static Map<String, Long> mostFrequent(Map<String, Long> counted, int most) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}
