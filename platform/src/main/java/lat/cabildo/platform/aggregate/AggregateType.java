package lat.cabildo.platform.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the backbone needs to know of a type of aggregates.
 *
 * @param name singular, as it stands in topics and types: {@code organization}
 * @param collection where they are stored: {@code organizations}; their history is in {@code organization_history}
 * @param prefix of their ids: {@code org}
 * @param stateType class of the stored state
 * @param idOf makes an id of its text
 * @param uniqueKeys keys held while the state lasts, such as {@code wikidata:Q739}; null where ids alone are unique, as
 *     they must be in collections that are to be sharded
 * @param contacts whether addresses travel on a contacts topic of their own
 * @param lots whether each document has a {@link Lot}, for {@link Samples}
 * @param indexes field paths of each further index, such as {@code st.country}
 */
public record AggregateType<I extends Id, A, E>(
        String name,
        String collection,
        String prefix,
        Class<A> stateType,
        Function<String, I> idOf,
        @Nullable Function<A, Set<String>> uniqueKeys,
        boolean contacts,
        boolean lots,
        List<List<String>> indexes) {

    public AggregateType {
        Objects.requireNonNull(name);
        Objects.requireNonNull(collection);
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(stateType);
        Objects.requireNonNull(idOf);
        indexes = indexes.stream().map(List::copyOf).toList();
    }

    public static <I extends Id, A, E> AggregateType<I, A, E> of(
            String name, String collection, String prefix, Class<A> stateType, Function<String, I> idOf) {
        return new AggregateType<>(name, collection, prefix, stateType, idOf, null, false, false, List.of());
    }

    public AggregateType<I, A, E> unique(Function<A, Set<String>> keys) {
        return new AggregateType<>(name, collection, prefix, stateType, idOf, keys, contacts, lots, indexes);
    }

    public AggregateType<I, A, E> withContacts() {
        return new AggregateType<>(name, collection, prefix, stateType, idOf, uniqueKeys, true, lots, indexes);
    }

    /** Lots are drawn when a document is made; those that were made before are for a migration. */
    public AggregateType<I, A, E> withLots() {
        return new AggregateType<>(name, collection, prefix, stateType, idOf, uniqueKeys, contacts, true, indexes);
    }

    public AggregateType<I, A, E> index(String... fields) {
        List<List<String>> more = new ArrayList<>(indexes);
        more.add(List.of(fields));
        return new AggregateType<>(name, collection, prefix, stateType, idOf, uniqueKeys, contacts, lots, more);
    }

    /** The keys that this state holds. */
    public Set<String> uniqueKeysOf(A state) {
        return uniqueKeys == null ? Set.of() : uniqueKeys.apply(state);
    }

    public String historyCollection() {
        return name + "_history";
    }
}
