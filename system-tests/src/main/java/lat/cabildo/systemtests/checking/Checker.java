package lat.cabildo.systemtests.checking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Judges a run when it is over, in a process of its own: {@code Checker <bootstrap servers> <store> <run> <directory of
 * the ledger>}. Writes {@code violations.txt} there and ends with status 1 if there is any.
 */
public final class Checker {
    private Checker() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[3]);
        Ledger ledger = new Ledger(directory);
        Subject organizations = Subject.organizations(arguments[2]);
        List<Violation> violations =
                new ArrayList<>(judge(arguments[0], arguments[1], organizations, ledger, seen(ledger)));
        if (ledger.read(History.Dissolved.class).isEmpty()) {
            violations.add(new Violation(Invariant.I7, "no organization was dissolved, so no process has run"));
        }
        Files.write(
                directory.resolve("violations.txt"),
                violations.stream().map(Violation::toString).toList());
        System.exit(violations.isEmpty() ? 0 : 1);
    }

    /**
     * What is wrong with one type of aggregates.
     *
     * @param arrivals when a record was first read, to be held against the ledger's disturbances
     */
    public static List<Violation> judge(
            String kafka,
            String uri,
            Subject subject,
            Ledger ledger,
            ToLongFunction<ConsumerRecord<String, byte[]>> arrivals) {
        return Invariant.violations(
                history(kafka, uri, subject, ledger, arrivals), subject.reader().isPresent());
    }

    private static ToLongFunction<ConsumerRecord<String, byte[]>> seen(Ledger ledger) {
        Map<TopicPartition, Map<Long, Long>> arrivals = new HashMap<>();
        for (Ledger.Arrival each : ledger.read(Ledger.Arrival.class)) {
            arrivals.computeIfAbsent(new TopicPartition(each.topic(), each.partition()), _ -> new HashMap<>())
                    .put(each.offset(), each.at());
        }
        return each -> arrivals.getOrDefault(new TopicPartition(each.topic(), each.partition()), Map.of())
                .getOrDefault(each.offset(), 0L);
    }

    private static History history(
            String kafka,
            String uri,
            Subject subject,
            Ledger ledger,
            ToLongFunction<ConsumerRecord<String, byte[]>> arrivals) {
        Topics topics = new Topics(kafka, subject.mark(), arrivals);
        try (Store store = new Store(uri, subject)) {
            return new History(
                    ledger.read(History.Acknowledged.class),
                    ledger.read(History.Dissolved.class),
                    topics.all(subject.changes()),
                    topics.all(subject.state()),
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
