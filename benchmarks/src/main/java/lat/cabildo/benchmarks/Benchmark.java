package lat.cabildo.benchmarks;

import java.util.List;

/** One comparison, measured again and again. */
public interface Benchmark extends AutoCloseable {

    /** What is compared, one variant per series. */
    List<String> series();

    int pairs();

    /** Unit of what {@link #measure} answers. */
    String unit();

    /** Measures both sides once, the first first if {@code oursFirst}; fails if either has not done its whole work. */
    List<Pair> measure(boolean oursFirst) throws Exception;

    /** What else there is to say, one line each; asked for once, after the last pair. */
    default List<String> remarks() throws Exception {
        return List.of();
    }

    @Override
    void close() throws Exception;
}
