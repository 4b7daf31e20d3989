package lat.cabildo.benchmarks.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Latencies;
import lat.cabildo.benchmarks.Pair;
import tools.jackson.databind.JsonNode;

/**
 * How long a search takes over HTTP in a register of 100,000 organizations on a store with indexes, of 20,000 on the
 * embedded one. Each answer is compared with what is true, and on a store that explains itself each query must be
 * answered by an index. A store that keeps its data is filled once.
 */
public final class SearchLatency implements Benchmark {
    private static final int ROUNDS = 10;

    private final int size = Directory.isEmbedded() ? 20_000 : 100_000;
    private final double target = Directory.isEmbedded() ? 300 : 50;
    private final Directory directory = Directory.silent("benchmark_search_" + size);
    private final Population population = Population.of(size);
    private final Map<String, Latencies> kinds = new TreeMap<>();
    private final Latencies all = new Latencies();
    private int measured;

    public SearchLatency() throws Exception {
        new Filling(directory).with(population);
        new SearchPlans(directory).requireIndexes(population);
    }

    @Override
    public List<String> series() {
        return List.of("p99");
    }

    @Override
    public int pairs() {
        return 5;
    }

    @Override
    public String unit() {
        return "ms (target to measured)";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) {
        Latencies round = new Latencies();
        for (Question each : new Questions(population, measured).ask(ROUNDS)) {
            long began = System.nanoTime();
            JsonNode answer = directory.get(each.path());
            long took = System.nanoTime() - began;
            each.check(answer);
            round.add(took);
            if (measured > 0) {
                kinds.computeIfAbsent(each.kind(), _ -> new Latencies()).add(took);
                all.add(took);
            }
        }
        measured++;
        return List.of(new Pair(target, round.quantile(0.99)));
    }

    @Override
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        kinds.forEach((kind, latencies) -> remarks.add(latencies.line(kind)));
        remarks.add(all.line("all of %,d organizations".formatted(size)));
        return remarks;
    }

    @Override
    public void close() {
        directory.close();
    }
}
