package lat.cabildo.directory.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.platform.aggregate.Samples;
import lat.cabildo.platform.aggregate.Samples.Sample;
import org.bson.Document;

/** Single looks for names, each of them answered by one index. What is rarest leads to the others. */
final class NameLooks {
    private static final String NAMES = "st.details.names";

    /** Beginnings are looked at in the order of the alphabet, the first one by itself, until there are enough. */
    private static final List<Integer> PORTIONS = List.of(1, 8, Integer.MAX_VALUE);

    private final Samples<?> samples;
    private final Rarity rarity;

    NameLooks(Samples<?> samples, Set<String> indexed, Clock clock) {
        this.samples = samples;
        this.rarity = new Rarity(samples, indexed, clock);
    }

    /** The names of those that have each of these keys. */
    Map<String, Names> having(List<String> keys, Document filter, int most) {
        return choosing(keys.stream().map(List::of).toList(), filter, most);
    }

    /** The names of those that have one key of each of these choices. */
    Map<String, Names> choosing(List<List<String>> choices, Document filter, int most) {
        List<String> rarest = rarity.rareAmong(choices);
        if (rarest.isEmpty()) {
            return look(choices, filter, most);
        }
        Map<String, Names> found = new LinkedHashMap<>();
        for (String one : rarest) {
            if (found.size() < most) {
                List<List<String>> decided = choices.stream()
                        .map(each -> each.equals(rarest) ? List.of(one) : each)
                        .toList();
                look(decided, filter, most).forEach(found::putIfAbsent);
            }
        }
        return found;
    }

    private Map<String, Names> look(List<List<String>> choices, Document filter, int most) {
        return samples.parts(sample(choices, filter, most), NAMES, Names.class);
    }

    /** The names of those that have each of these words and, as soon as there are enough, one of those begun. */
    Map<String, Names> beginning(List<String> words, List<String> begun, Document filter, int most) {
        if (!words.isEmpty()) {
            List<List<String>> choices =
                    new ArrayList<>(words.stream().map(List::of).toList());
            choices.add(begun);
            return choosing(choices, filter, most);
        }
        Map<String, Names> found = new LinkedHashMap<>();
        int from = 0;
        for (int portion : PORTIONS) {
            if (from < begun.size() && found.size() < most) {
                int to = from + Math.min(portion, begun.size() - from);
                choosing(List.of(begun.subList(from, to)), filter, most).forEach(found::putIfAbsent);
                from = to;
            }
        }
        return found;
    }

    /** Those that have one key of each of these choices. */
    Sample sample(List<List<String>> choices, Document filter, int most) {
        List<String> words = rarity.rarestFirst(choices.stream()
                .filter(each -> each.size() == 1)
                .map(List::getFirst)
                .toList());
        List<List<String>> open =
                choices.stream().filter(each -> each.size() > 1).toList();
        Document keys = new Document();
        if (!words.isEmpty()) {
            keys.append("$all", words);
        }
        if (!open.isEmpty()) {
            keys.append("$in", open.getFirst());
        }
        Document all = new Document(NameSearch.KEYS, keys);
        all.putAll(filter);
        if (open.size() > 1) {
            all.append(
                    "$and",
                    open.stream()
                            .skip(1)
                            .map(each -> new Document(NameSearch.KEYS, new Document("$in", each)))
                            .toList());
        }
        List<String> leading = words.isEmpty() ? open.getFirst() : List.of(words.getFirst());
        Document index = rarity.indexOfRarer(filter, leading);
        return new Sample(all, index, index == null && !words.isEmpty(), most);
    }
}
