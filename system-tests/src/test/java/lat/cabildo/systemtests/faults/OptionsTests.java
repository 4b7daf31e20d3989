package lat.cabildo.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import lat.cabildo.systemtests.faults.Options.Sabotage;
import lat.cabildo.systemtests.running.StoreUnderTest;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void readsEveryOption() {
        assertThat(Options.parse(
                        "--minutes",
                        "0.5",
                        "--seed",
                        "7",
                        "--store",
                        "documentdb",
                        "--instances",
                        "2",
                        "--sabotage",
                        "whole-documents",
                        "--only",
                        "kill,broker-stop"))
                .isEqualTo(new Options(
                        Duration.ofSeconds(30),
                        7,
                        StoreUnderTest.Choice.DOCUMENTDB,
                        2,
                        Sabotage.WHOLE_DOCUMENTS,
                        Set.of(Fault.KILL, Fault.BROKER_STOP)));
    }

    @Test
    void makesUpASeedAndStaysShort() {
        Options options = Options.parse();

        assertThat(options.seed()).isPositive();
        assertThat(options.length()).isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(options.sabotage()).isEqualTo(Sabotage.NONE);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("--store", "paper")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.parse("--loudly")).isInstanceOf(IllegalArgumentException.class);
    }
}
