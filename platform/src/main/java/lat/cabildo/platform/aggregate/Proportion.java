package lat.cabildo.platform.aggregate;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Documents with the lowest lots of all that match, and of how many each is one: of itself alone if all are here or if
 * it has no lot yet, as all those are here; else, if those to come begin at lot t, of 1 / t.
 *
 * @param exact whether all are here
 * @param weight of each that has a lot
 */
record Proportion(List<Document> sample, boolean exact, double weight) {

    /** @param found in the order of their lots, one more than a sample if they are not all */
    static Proportion of(List<Document> found, int most) {
        if (found.size() <= most) {
            return new Proportion(found, true, 1);
        }
        Double next = found.get(most).getDouble(Lot.FIELD);
        return new Proportion(found.subList(0, most), false, next == null ? 1 : 1 / next);
    }

    Estimate estimate(List<String> fields, int values) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        for (String field : fields) {
            Map<String, Double> counted = new HashMap<>();
            List<String> steps = Arrays.asList(field.split("\\.", -1));
            for (Document each : sample) {
                texts(each.getEmbedded(steps, Object.class))
                        .forEach(text -> counted.merge(text, weight(each), Double::sum));
            }
            counts.put(field, mostFrequent(counted, values));
        }
        return new Estimate(Math.round(sample.stream().mapToDouble(this::weight).sum()), exact, counts);
    }

    private double weight(Document document) {
        return document.containsKey(Lot.FIELD) ? weight : 1;
    }

    private static Stream<String> texts(@Nullable Object value) {
        return switch (value) {
            case null -> Stream.of();
            case String text -> Stream.of(text);
            case List<?> several -> several.stream().distinct().flatMap(Proportion::texts);
            default -> throw new IllegalStateException("counts texts, not " + value.getClass());
        };
    }

    private static Map<String, Long> mostFrequent(Map<String, Double> counted, int most) {
        Map<String, Long> sorted = new LinkedHashMap<>();
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .forEach(each -> sorted.put(each.getKey(), Math.round(each.getValue())));
        return sorted;
    }
}
