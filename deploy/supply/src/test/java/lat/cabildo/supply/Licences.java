package lat.cabildo.supply;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The licences that what we ship may have, and why ({@code licences.json}).
 *
 * @param allowed by SPDX id; the value is the reason
 * @param named artifacts for themselves: whose POM calls its licence otherwise, or that have one that no other may have
 */
record Licences(SortedMap<String, String> allowed, SortedMap<String, Named> named) {
    Licences {
        allowed = new TreeMap<>(allowed);
        named = new TreeMap<>(named);
    }

    static Licences parse(String json) {
        return JsonMapper.shared().readValue(json, Licences.class);
    }

    /** By SPDX ids where we know them, else as its POM says. */
    String of(String title, String said) {
        Named own = named.get(title);
        return own != null && own.said().equals(said) ? own.licence() : said;
    }

    /** One of those that may be chosen is enough. */
    boolean allow(Shipped shipped) {
        Named own = named.get(shipped.artifact().title());
        return (own != null && own.licence().equals(shipped.licence()))
                || shipped.choices().anyMatch(allowed::containsKey);
    }

    /** What is allowed here and is nobody's among these. */
    List<String> needless(Collection<Shipped> shipped) {
        Predicate<String> had = id -> shipped.stream().flatMap(Shipped::choices).anyMatch(id::equals);
        Predicate<String> there = title ->
                shipped.stream().anyMatch(each -> each.artifact().title().equals(title));
        return Stream.concat(
                        allowed.keySet().stream().filter(had.negate()),
                        named.keySet().stream().filter(there.negate()))
                .toList();
    }

    /** Holds for as long as the artifact's POM says just that. */
    record Named(String said, String licence, String why) {}
}
