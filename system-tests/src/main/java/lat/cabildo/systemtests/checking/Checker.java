package lat.cabildo.systemtests.checking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Judges a run when it is over, in a process of its own: {@code Checker <bootstrap servers> <store> <run> <directory of
 * the ledger>}. Writes {@code violations.txt} there and ends with status 1 if there is any.
 */
public final class Checker {
    private Checker() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[3]);
        List<Violation> violations = Invariant.violations(
                history(arguments[0], arguments[1], Databases.of(arguments[2]), new Ledger(directory)));
        Files.write(
                directory.resolve("violations.txt"),
                violations.stream().map(Violation::toString).toList());
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    private static History history(String kafka, String uri, Databases databases, Ledger ledger) {
        Map<TopicPartition, Map<Long, Long>> arrivals = new HashMap<>();
        for (Ledger.Arrival each : ledger.read(Ledger.Arrival.class)) {
            arrivals.computeIfAbsent(new TopicPartition(each.topic(), each.partition()), _ -> new HashMap<>())
                    .put(each.offset(), each.at());
        }
        Topics topics = new Topics(kafka, arrivals);
        try (Store store = new Store(uri, databases)) {
            return new History(
                    ledger.read(History.Acknowledged.class),
                    ledger.read(History.Dissolved.class),
                    topics.all(Topics.CHANGES),
                    topics.all(Topics.STATE),
                    store.documents(),
                    store.posts(),
                    store.remembered(),
                    store.copies(),
                    ledger.read(History.Disturbance.class),
                    ledger.read(History.Recovery.class),
                    largest(ledger));
        }
    }

    private static History.Pending largest(Ledger ledger) {
        History.Pending largest = new History.Pending(0, 0);
        for (History.Pending each : ledger.read(History.Pending.class)) {
            largest = new History.Pending(
                    Math.max(largest.count(), each.count()), Math.max(largest.bytes(), each.bytes()));
        }
        return largest;
    }
}
