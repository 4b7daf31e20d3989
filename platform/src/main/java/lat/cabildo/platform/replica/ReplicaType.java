package lat.cabildo.platform.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/**
 * What a replica holds.
 *
 * @param service that publishes it: {@code directory}
 * @param aggregate its name there: {@code organization}
 * @param prefix of its ids: {@code org}
 * @param copyType our own tolerant record of the published {@code state}: only the fields we need, all unknown ones
 *     ignored
 * @param idOf makes an id of its text
 * @param mergedInto reads the survivor's id, null while the record stands for itself
 * @param indexes field paths of each further index, such as {@code st.country}
 */
public record ReplicaType<I extends Id, R>(
        String service,
        String aggregate,
        String prefix,
        Class<R> copyType,
        Function<String, I> idOf,
        Function<R, @Nullable String> mergedInto,
        List<List<String>> indexes) {

    public ReplicaType {
        Objects.requireNonNull(service);
        Objects.requireNonNull(aggregate);
        Objects.requireNonNull(prefix);
        Objects.requireNonNull(copyType);
        Objects.requireNonNull(idOf);
        Objects.requireNonNull(mergedInto);
        indexes = indexes.stream().map(List::copyOf).toList();
    }

    public static <I extends Id, R> ReplicaType<I, R> of(
            String service, String aggregate, String prefix, Class<R> copyType, Function<String, I> idOf) {
        return new ReplicaType<>(service, aggregate, prefix, copyType, idOf, copy -> null, List.of());
    }

    public ReplicaType<I, R> merging(Function<R, @Nullable String> survivor) {
        return new ReplicaType<>(service, aggregate, prefix, copyType, idOf, survivor, indexes);
    }

    public ReplicaType<I, R> index(String... fields) {
        List<List<String>> more = new ArrayList<>(indexes);
        more.add(List.of(fields));
        return new ReplicaType<>(service, aggregate, prefix, copyType, idOf, mergedInto, more);
    }

    /** The compacted topic that holds the last state of each. */
    public String topic() {
        return "cabildo.%s.%s.state.v1".formatted(service, aggregate);
    }

    public String collection() {
        return "replica_%s_%s".formatted(service, aggregate);
    }
}
