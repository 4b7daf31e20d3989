package lat.cabildo.systemtests.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import lat.cabildo.systemtests.running.StoreUnderTest;

/**
 * What a run is to be like.
 *
 * @param length how long faults go on
 * @param seed decides which, when and how long
 * @param instances of the directory
 * @param sabotage a defect to be found, or none
 * @param only the kinds of faults to choose from; empty for all that the store bears
 */
record Options(
        Duration length, long seed, StoreUnderTest.Choice store, int instances, Sabotage sabotage, Set<Fault> only) {

    /** Defects that a suite which finds nothing must be able to find. */
    enum Sabotage {
        NONE,
        /** A frozen owner goes on where it was, and no epoch keeps it from publishing. */
        WITHOUT_FENCING,
        /** Somebody writes whole documents back that were read a while ago. */
        WHOLE_DOCUMENTS
    }

    static Options parse(String... arguments) {
        Duration length = Duration.ofMinutes(4);
        long seed = ThreadLocalRandom.current().nextLong(1, 1_000_000);
        StoreUnderTest.Choice store = StoreUnderTest.Choice.EMBEDDED;
        int instances = 3;
        Sabotage sabotage = Sabotage.NONE;
        Set<Fault> only = Set.of();
        Iterator<String> rest = List.of(arguments).iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            String value = rest.hasNext() ? rest.next() : "";
            switch (option) {
                case "--minutes" -> length = Duration.ofMillis(Math.round(Double.parseDouble(value) * 60_000));
                case "--seed" -> seed = Long.parseLong(value);
                case "--store" -> store = one(StoreUnderTest.Choice.values(), value);
                case "--instances" -> instances = Integer.parseInt(value);
                case "--sabotage" -> sabotage = one(Sabotage.values(), value);
                case "--only" ->
                    only = Arrays.stream(value.split(","))
                            .map(each -> one(Fault.values(), each))
                            .collect(Collectors.toUnmodifiableSet());
                default -> throw new IllegalArgumentException(option);
            }
        }
        return new Options(length, seed, store, instances, sabotage, only);
    }

    private static <E extends Enum<E>> E one(E[] values, String word) {
        String name = word.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(word + " is none of " + Arrays.toString(values)));
    }
}
