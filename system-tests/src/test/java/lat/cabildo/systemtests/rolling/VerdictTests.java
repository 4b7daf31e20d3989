package lat.cabildo.systemtests.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.systemtests.checking.Invariant;
import lat.cabildo.systemtests.checking.Violation;
import org.junit.jupiter.api.Test;

class VerdictTests {

    @Test
    void isGoodIfNothingIsWrong() {
        Verdict verdict = Verdict.of(8, 0, List.of(), 2.96);

        assertThat(verdict).hasToString("rolling restarts=8 failed=0 lost=0 doubled=0 p99=3.0 (bound 3)");
        assertThat(verdict.sound()).isTrue();
        assertThat(verdict.swift()).isTrue();
    }

    @Test
    void isBadBeyondEachBound() {
        assertThat(Verdict.of(8, 1, List.of(), 1).sound()).isFalse();
        assertThat(Verdict.of(8, 0, List.of(), 3.01).swift()).isFalse();
        assertThat(Verdict.of(8, 0, List.of(), 3.01).sound()).isTrue();
        assertThat(Verdict.of(8, 0, List.of(), Double.NaN).swift()).isFalse();
    }

    @Test
    void tellsWhatIsDoubledFromWhatIsLost() {
        Verdict verdict = Verdict.of(
                8,
                0,
                List.of(
                        new Violation(Invariant.I4, "it comes again although nothing had happened"),
                        new Violation(Invariant.I7, "command 1-2 was applied 2 times: [org_1@2, org_1@3]"),
                        new Violation(Invariant.I7, "command 1-3 was acknowledged and is in no version"),
                        new Violation(Invariant.I1, "org_1@4 is in the store and not on the topic"),
                        new Violation(Invariant.I6, "org_1 is copied at 3")),
                1);

        assertThat(verdict.doubled()).isEqualTo(2);
        assertThat(verdict.lost()).isEqualTo(3);
        assertThat(verdict.sound()).isFalse();
    }
}
