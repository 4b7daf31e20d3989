package lat.cabildo.directory.duplicate;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.search.Hit;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/**
 * Finds active records of one kind that may mean the same, without comparing all with all: a record is compared only
 * with those in the blocks that it is in itself. There is one block of those that search finds by a name of the record,
 * in which each word has its like, whatever the accents and with one slip; and one of those with the same address. Each
 * block is looked up by an index and at most {@value #MOST_OF_A_BLOCK} of it are compared, so that going through the
 * whole register costs a few looks for each record. What is not the same although it is called so (other country, other
 * register's number) is told apart before; what somebody has told apart is left out.
 */
public final class Duplicates<A> {
    /** From here on two names may be meant to be the same. */
    static final int CLOSE = 75;

    private static final int MOST_OF_A_BLOCK = 50;
    private static final int MOST_OF_ONE = 10;
    private static final int MORE_FOR_A_REASON = 5;

    private final AggregateQueries<A> queries;
    private final NameSearch<A> names;
    private final Comparison<A> comparison;
    private final Distinctions distinctions;

    Duplicates(AggregateQueries<A> queries, NameSearch<A> names, Comparison<A> comparison, Distinctions distinctions) {
        this.queries = queries;
        this.names = names;
        this.comparison = comparison;
        this.distinctions = distinctions;
    }

    /**
     * Those that one record may be the same as, the closest first; at most 10.
     *
     * @param byAddress whether addresses are looked at, too: whoever may not see them must not learn who shares one
     */
    public List<Suspicion<A>> of(A record, boolean byAddress) {
        Map<String, A> candidates = new LinkedHashMap<>();
        for (Name name : comparison.names(record).all().stream()
                .limit(Alikeness.MOST_NAMES)
                .toList()) {
            for (Hit<A> hit : names.some(name.text(), active(), MOST_OF_A_BLOCK)) {
                candidates.put(comparison.id(hit.found()), hit.found());
            }
        }
        if (byAddress) {
            Addresses.block(comparison.contactPoints(record)).ifPresent(block -> {
                block.putAll(active());
                queries.page(block, new PageRequest(MOST_OF_A_BLOCK, null))
                        .items()
                        .forEach(each -> candidates.put(each.id(), each.state()));
            });
        }
        candidates.remove(comparison.id(record));
        Set<String> apart = distinctions.from(comparison.id(record), candidates.keySet());
        return candidates.values().stream()
                .filter(each -> !apart.contains(comparison.id(each)))
                .filter(each -> !comparison.areToldApart(record, each))
                .flatMap(each -> suspected(record, each, byAddress).stream())
                .sorted(Comparator.comparing((Suspicion<A> each) -> -each.closeness()))
                .limit(MOST_OF_ONE)
                .toList();
    }

    /**
     * The pairs that are found from this page of the register, each once. A pair whose two are on different pages may
     * be found from both: a name with a word more finds less than the other way round.
     *
     * @param byAddress see {@link #of}
     */
    public Page<Suspicion<A>> page(PageRequest request, boolean byAddress) {
        Page<Stored<A>> records = queries.page(active(), request);
        Map<String, Suspicion<A>> found = new LinkedHashMap<>();
        for (Stored<A> each : records.items()) {
            for (Suspicion<A> pair : of(each.state(), byAddress)) {
                found.putIfAbsent(comparison.id(pair.one()) + comparison.id(pair.other()), pair);
            }
        }
        return new Page<>(List.copyOf(found.values()), records.next());
    }

    private Optional<Suspicion<A>> suspected(A record, A other, boolean byAddress) {
        int alike = Alikeness.of(comparison.names(record), comparison.names(other));
        boolean reached =
                byAddress && Addresses.areShared(comparison.contactPoints(record), comparison.contactPoints(other));
        if (alike < CLOSE && !reached) {
            return Optional.empty();
        }
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        reasons.addAll(comparison.reasons(record, other));
        if (reached) {
            reasons.add(Reason.SAME_ADDRESS);
        }
        int closeness = Math.min(100, alike + MORE_FOR_A_REASON * reasons.size());
        if (haveTheSame(record, other)) {
            reasons.add(Reason.SAME_NAME);
        } else if (alike >= CLOSE) {
            reasons.add(Reason.SIMILAR_NAME);
        }
        boolean first = comparison.id(record).compareTo(comparison.id(other)) < 0;
        return Optional.of(new Suspicion<>(first ? record : other, first ? other : record, closeness, reasons));
    }

    private boolean haveTheSame(A record, A other) {
        List<String> wholes = comparison.names(record).all().stream()
                .map(name -> SearchKeys.whole(name.text()))
                .toList();
        return comparison.names(other).all().stream().anyMatch(name -> wholes.contains(SearchKeys.whole(name.text())));
    }

    private static Document active() {
        return new Document("st.standing.status", "ACTIVE");
    }
}
