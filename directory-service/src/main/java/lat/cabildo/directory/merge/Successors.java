package lat.cabildo.directory.merge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.replica.FilterTooWide;
import org.bson.Document;

/**
 * Who stands for whom, among records of one kind that keep what they are merged into in {@code st.standing.merge}, and
 * what they took over in {@code st.absorbed}.
 */
public final class Successors<I extends Id, A extends Mergeable<I, A, ?>> {
    public static final String SURVIVOR = "st.standing.merge.survivor";
    public static final String ABSORBED = "st.absorbed.all.from";
    private static final int MAX_DEPTH = 20;
    private static final int MOST_AHEAD = 1_000;

    private final Function<I, Optional<Stored<A>>> find;
    private final Function<Collection<I>, Map<I, Stored<A>>> findAll;
    private final AggregateQueries<A> queries;

    public Successors(Aggregates<I, A, ?> aggregates, AggregateQueries<A> queries) {
        this.find = aggregates::find;
        this.findAll = aggregates::findAll;
        this.queries = queries;
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<A> get(I id) {
        return find.apply(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    /**
     * Who stands for this record now: itself, or what it was merged into, whatever that was merged into.
     *
     * @throws StoreRefusal.UnknownId if there is none
     */
    public Stored<A> survivorOf(I id) {
        return survivorBehind(get(id)).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    /** Empty if that was erased. */
    private Optional<Stored<A>> survivorBehind(Stored<A> record) {
        Stored<A> found = record;
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            I into = found.state().mergedInto();
            if (into == null) {
                return Optional.of(found);
            }
            Optional<Stored<A>> next = find.apply(into);
            if (next.isEmpty()) {
                return next;
            }
            found = next.get();
        }
        return Optional.of(found);
    }

    /** Who stands for each of these now; those unknown are left out, and so are those whose survivor was erased. */
    public Map<I, A> survivorsOf(Collection<I> ids) {
        Map<I, A> survivors = new HashMap<>();
        findAll.apply(ids)
                .forEach((id, stored) ->
                        survivorBehind(stored).ifPresent(survivor -> survivors.put(id, survivor.state())));
        return survivors;
    }

    /**
     * Where these lead, by merges and otherwise.
     *
     * @throws FilterTooWide if that is to more than {@value #MOST_AHEAD}
     */
    public Ahead<I> ahead(Collection<I> of) {
        Set<I> all = new LinkedHashSet<>(of);
        Set<I> standing = new LinkedHashSet<>();
        Collection<I> ring = List.copyOf(all);
        while (!ring.isEmpty()) {
            List<A> found =
                    findAll.apply(ring).values().stream().map(Stored::state).toList();
            found.stream().filter(Mergeable::isActive).map(Mergeable::id).forEach(standing::add);
            ring = found.stream()
                    .flatMap(each -> each.successors().stream())
                    .filter(all::add)
                    .toList();
            if (all.size() > MOST_AHEAD) {
                throw new FilterTooWide(MOST_AHEAD);
            }
        }
        return new Ahead<>(all, standing);
    }

    /** These ids, and the survivors of those among them that were merged. */
    public List<I> withSurvivors(Collection<I> ids) {
        Set<I> all = new LinkedHashSet<>(ids);
        all.addAll(survivorsAmong(ids).values());
        return List.copyOf(all);
    }

    /**
     * Who stands now for each of these that was merged; only those are read. Ids whose survivor was erased lead
     * nowhere.
     */
    public Map<I, I> survivorsAmong(Collection<I> ids) {
        Map<I, I> survivors = new LinkedHashMap<>();
        Document merged = new Document(
                        "_id", new Document("$in", ids.stream().map(Id::value).toList()))
                .append("st.standing.status", "MERGED");
        Page.forEach(
                request -> queries.page(merged, request),
                each -> survivorBehind(each)
                        .ifPresent(survivor -> survivors.put(
                                each.state().id(), survivor.state().id())));
        return survivors;
    }

    /** These ids, and those of all that was merged into them, and into that. */
    public List<I> withAbsorbed(Collection<I> ids) {
        return reached(ids, this::mergedInto);
    }

    /** The record's id, its survivor's, and those of all that was merged into that. */
    public List<I> everyIdOf(I id) {
        if (find.apply(id).isEmpty()) {
            return List.of(id);
        }
        return withAbsorbed(List.of(survivorOf(id).state().id()));
    }

    /**
     * The ids of all that was merged into a record, and into that, the nearest first; of one that was erased itself,
     * too.
     */
    public List<I> absorbedBy(I survivor) {
        return others(survivor, withAbsorbed(List.of(survivor)));
    }

    /**
     * The ids of those that have ever taken something over from a record, given back or not, and from these, which may
     * have passed it on; the nearest first.
     */
    public List<I> borrowersOf(I id) {
        return others(id, reached(List.of(id), this::borrowersOf));
    }

    /** These ids, and those that lead from one to the next, the nearest first. */
    private List<I> reached(Collection<I> from, Function<List<I>, Stream<I>> next) {
        Set<I> all = new LinkedHashSet<>(from);
        List<I> ring = List.copyOf(all);
        while (!ring.isEmpty()) {
            ring = next.apply(ring).filter(all::add).toList();
        }
        return List.copyOf(all);
    }

    private List<I> others(I one, List<I> all) {
        return all.stream().filter(each -> !each.equals(one)).toList();
    }

    private Stream<I> mergedInto(List<I> survivors) {
        return all(SURVIVOR, survivors)
                .filter(each -> each.mergedInto() != null)
                .map(Mergeable::id);
    }

    private Stream<I> borrowersOf(List<I> ids) {
        return all(ABSORBED, ids).map(Mergeable::id);
    }

    private Stream<A> all(String field, List<I> ids) {
        Document filter = new Document(
                field, new Document("$in", ids.stream().map(Id::value).toList()));
        List<A> found = new ArrayList<>();
        Page.forEach(request -> queries.page(filter, request), each -> found.add(each.state()));
        return found.stream();
    }
}
