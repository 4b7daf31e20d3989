package lat.cabildo.directory.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/** Who stands for whom, among records of one kind that keep what they are merged into in {@code st.standing.merge}. */
public final class Successors<I extends Id, A extends Mergeable<I, A, ?>> {
    public static final String SURVIVOR = "st.standing.merge.survivor";
    private static final int MAX_DEPTH = 20;

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
        Stored<A> found = get(id);
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            I into = found.state().mergedInto();
            if (into == null) {
                return found;
            }
            found = get(into);
        }
        return found;
    }

    /** Who stands for each of these now; those unknown are left out. */
    public Map<I, A> survivorsOf(Collection<I> ids) {
        Map<I, A> survivors = new HashMap<>();
        findAll.apply(ids)
                .forEach((id, stored) -> survivors.put(
                        id,
                        stored.state().mergedInto() == null
                                ? stored.state()
                                : survivorOf(id).state()));
        return survivors;
    }

    /** The record's id, its survivor's, and those of all that was merged into that. */
    public List<I> everyIdOf(I id) {
        if (find.apply(id).isEmpty()) {
            return List.of(id);
        }
        Set<I> all = new LinkedHashSet<>();
        List<I> next = List.of(survivorOf(id).state().id());
        while (!next.isEmpty() && all.addAll(next) && all.size() < PageRequest.MAX_SIZE) {
            Document into = new Document(
                    SURVIVOR, new Document("$in", next.stream().map(Id::value).toList()));
            next = queries.page(into, new PageRequest(PageRequest.MAX_SIZE, null)).items().stream()
                    .map(Stored::state)
                    .filter(found -> found.mergedInto() != null)
                    .map(Mergeable::id)
                    .toList();
        }
        return List.copyOf(all);
    }
}
