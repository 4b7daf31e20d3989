package lat.cabildo.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FailpointTests {

    @Test
    void doesNothingWithoutItsVariable() throws Exception {
        Run run = Run.with("");

        assertThat(run.status).isZero();
        assertThat(Failpoint.plans(null)).isEmpty();
    }

    @Test
    void haltsWhenReachedAsOftenAsAsked() throws Exception {
        assertThat(Run.with("before-commit:halt:2").status).isEqualTo(137);
        assertThat(Run.with("before-commit:halt:3").status).isZero();
        assertThat(Run.with("after-commit:halt").status).isZero();
    }

    @Test
    void pausesAndFreezesForTheTimeAsked() throws Exception {
        assertThat(Run.with("before-commit:pause:700").took).isGreaterThanOrEqualTo(Duration.ofMillis(700));
        assertThat(Run.with("before-commit:freeze:700").took).isGreaterThanOrEqualTo(Duration.ofMillis(700));
    }

    @Test
    void leavesOutWhatIsOff() throws Exception {
        assertThat(Run.with("fencing:off").status).isEqualTo(3);
    }

    @Test
    void refusesNamesAndActionsItDoesNotKnow() {
        assertThatThrownBy(() -> Failpoint.plans("before-lunch:halt")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Failpoint.plans("before-commit:explode")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Reaches a failpoint twice in a process of its own. */
    record Run(int status, Duration took) {

        static Run with(String failpoints) throws IOException, InterruptedException {
            ProcessBuilder builder = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Program.class.getName());
            builder.environment().put("CABILDO_FAILPOINTS", failpoints);
            long before = System.nanoTime();
            Process process = builder.inheritIO().start();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), Duration.ofNanos(System.nanoTime() - before));
        }
    }

    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            Failpoint.BEFORE_COMMIT.reached();
            Failpoint.BEFORE_COMMIT.reached();
            System.exit(Failpoint.FENCING.isOff() ? 3 : 0);
        }
    }
}
