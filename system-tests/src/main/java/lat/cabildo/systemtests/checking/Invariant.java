package lat.cabildo.systemtests.checking;

import java.util.List;
import java.util.function.Function;

/** What must hold whatever happens, by the names that the design gives. */
public enum Invariant {
    I1("every version is on the topic", Completeness::judge),
    I2("records are in order and the last one is the newest", Order::judge),
    I3("nothing is published that was not committed", Truth::judge),
    I4("what is published twice is the same and has a reason", Repetition::judge),
    I5("what waits is published and done once faults are over", Draining::judge),
    I6("every copy equals its source", Copies::judge),
    I7("no acknowledged command is lost or applied twice", Commands::judge),
    I8("no document outgrows its bounds", Size::judge),
    I10("a shard recovers within its bound", Recoveries::judge);

    private final String sentence;
    private final Function<History, List<String>> judge;

    Invariant(String sentence, Function<History, List<String>> judge) {
        this.sentence = sentence;
        this.judge = judge;
    }

    String sentence() {
        return sentence;
    }

    /** All violations of all invariants. */
    public static List<Violation> violations(History history) {
        return violations(history, true);
    }

    /** @param copied whether another service has copies */
    static List<Violation> violations(History history, boolean copied) {
        return List.of(values()).stream()
                .filter(each -> copied || each != I6)
                .flatMap(each -> each.judge.apply(history).stream().map(found -> new Violation(each, found)))
                .toList();
    }
}
