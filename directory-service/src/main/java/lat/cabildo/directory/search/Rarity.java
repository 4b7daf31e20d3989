package lat.cabildo.directory.search;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import lat.cabildo.platform.aggregate.Samples;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How many records meet a condition, as far as it matters for which of several to begin with: a store begins with the
 * first of several words, whatever it is, and knows little of what else is rare. Counted by the condition's index, not
 * beyond {@value #MANY}, and of one question no more than a few conditions. What few meet is counted again after a
 * minute, since an import may have made many of them. Of a condition its hash is remembered alone, since its words may
 * be somebody's name.
 */
final class Rarity {
    /** Of conditions that so many meet, one is as good as the other: a page of matches is soon found among them. */
    static final int MANY = 5_000;

    /** So many words of a question, and so many that each may be, are counted. */
    private static final int FEW = 8;

    private static final Duration FEW_KEPT = Duration.ofMinutes(1);
    private static final Duration MANY_KEPT = Duration.ofHours(1);
    private static final int MOST_KEPT = 50_000;
    private static final String ID = "_id";

    private record Counted(int n, Instant at) {}

    private final Samples<?> samples;
    private final Set<String> indexed;
    private final Clock clock;
    private final Map<UUID, Counted> kept = new ConcurrentHashMap<>();

    /** @param indexed fields of filters that have an index of their own */
    Rarity(Samples<?> samples, Set<String> indexed, Clock clock) {
        this.samples = samples;
        this.indexed = Set.copyOf(indexed);
        this.clock = clock;
    }

    List<String> rarestFirst(List<String> words) {
        if (words.size() < 2) {
            return words;
        }
        Map<String, Integer> counts = new HashMap<>();
        words.stream().distinct().limit(FEW).forEach(word -> counts.put(word, of(NameSearch.KEYS, word)));
        return words.stream()
                .sorted(Comparator.comparingInt(word -> counts.getOrDefault(word, MANY)))
                .toList();
    }

    /**
     * The few words of one of several choices, if they are rarer than those of any other: each of them leads to what it
     * is looked for with, whereas a store may begin with the word that needs no choice. Empty if there is no such
     * choice.
     */
    List<String> rareAmong(List<List<String>> choices) {
        List<String> rarest = choices.size() < 2
                ? List.of()
                : choices.stream()
                        .limit(FEW)
                        .min(Comparator.comparingInt(this::of))
                        .orElseThrow();
        return rarest.size() > 1 && of(rarest) < MANY ? rarest : List.of();
    }

    /** How many have one of them: many, once that is sure, and where these are more words than are worth a count. */
    private int of(List<String> words) {
        int n = words.size() > FEW ? MANY : 0;
        for (String word : words) {
            if (n >= MANY) {
                return MANY;
            }
            n += of(NameSearch.KEYS, word);
        }
        return Math.min(n, MANY);
    }

    /** The index of the one condition of a filter that fewer meet than have names with these words; null if none is. */
    @Nullable
    Document indexOfRarer(Document filter, List<String> words) {
        List<Entry<String, Object>> conditions = filter.entrySet().stream()
                .filter(each -> isIndexed(each.getKey()))
                .toList();
        Document index = null;
        int fewest = conditions.isEmpty() ? 0 : of(words);
        for (Entry<String, Object> each : conditions) {
            String field = each.getKey();
            int n = of(field, each.getValue());
            if (n < fewest) {
                fewest = n;
                index = field.equals(ID) ? new Document(ID, 1) : new Document(field, 1).append(ID, 1);
            }
        }
        return index;
    }

    private boolean isIndexed(String field) {
        return field.equals(ID) || indexed.contains(field);
    }

    private int of(String field, Object value) {
        if (field.equals(ID) && value instanceof Document among) {
            return Math.min(among.getList("$in", String.class).size(), MANY);
        }
        return of(new Document(field, value));
    }

    private int of(Document condition) {
        Instant now = clock.instant();
        UUID hash = UUID.nameUUIDFromBytes(condition.toJson().getBytes(StandardCharsets.UTF_8));
        Counted known = kept.get(hash);
        if (known != null && now.isBefore(known.at().plus(known.n() < MANY ? FEW_KEPT : MANY_KEPT))) {
            return known.n();
        }
        int n = samples.count(condition, MANY);
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        kept.put(hash, new Counted(n, now));
        return n;
    }
}
