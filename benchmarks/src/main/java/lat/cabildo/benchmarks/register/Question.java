package lat.cabildo.benchmarks.register;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lat.cabildo.benchmarks.register.Population.Inhabitant;
import lat.cabildo.directory.vocabulary.Spelling;
import tools.jackson.databind.JsonNode;

/**
 * What somebody asks of the register, and what is true.
 *
 * @param kind such as {@code typo}
 * @param size how many hits are to come
 * @param first plain text of the name that is to come first; empty if any may
 * @param words all words, plain, of which a hit has each, or one like it
 * @param counts how many there are of each country; empty if that is not asked
 */
record Question(
        String kind, String path, int size, String first, List<String> words, boolean begun, Map<String, Long> counts) {

    private static final int SAMPLE = 1_000;
    private static final int FAR = 6;

    static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Who has each of these words, or one like it; of the last one only the beginning, if it is only begun. */
    static Predicate<Inhabitant> having(List<String> words, boolean begun) {
        return each -> words.stream()
                .allMatch(word -> each.words().stream().anyMatch(own -> isMeant(word, own, begun, words)));
    }

    private static boolean isMeant(String word, String own, boolean begun, List<String> words) {
        if (!begun) {
            return Spelling.areAlike(word, own);
        }
        return word.equals(words.getLast()) ? own.startsWith(word) : own.equals(word);
    }

    /** @throws IllegalStateException if the answer is not true */
    void check(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.path("items")
                .forEach(each -> names.add(Population.plain(
                        each.path("matched").asString(each.path("name").asString()))));
        boolean isFirst =
                first.isEmpty() || (!names.isEmpty() && names.getFirst().equals(first));
        boolean allMeant = names.stream().allMatch(this::isMeant);
        boolean isCounted = counts.entrySet().stream()
                .allMatch(each -> isCounted(
                        each.getValue(),
                        answer.at("/facets/country/" + each.getKey()).asLong(0),
                        answer.at("/matches")));
        if (names.size() != size || !isFirst || !allMeant || !isCounted) {
            throw new IllegalStateException(
                    "%s should be %d, %s, %s, but is %s".formatted(path, size, first, counts, answer.toString()));
        }
    }

    /** Exactly, or no farther from it than {@value #FAR} standard errors of a sample of a thousand. */
    private boolean isCounted(long truth, long counted, JsonNode matches) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        boolean isExact = all <= SAMPLE;
        double error = isExact ? 0 : Math.sqrt(truth * (double) all / SAMPLE);
        return matches.at("/exact").asBoolean() == isExact && Math.abs(truth - counted) <= FAR * error;
    }

    private boolean isMeant(String name) {
        List<String> own = List.copyOf(Population.words(name));
        return words.stream().allMatch(word -> own.stream().anyMatch(each -> isMeant(word, each, begun, words)));
    }
}
