package lat.cabildo.systemtests.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import lat.cabildo.systemtests.running.Service;
import lat.cabildo.systemtests.running.StoreUnderTest;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void startsAllServicesAnewUnlessToldOtherwise() {
        assertThat(Options.parse())
                .isEqualTo(new Options(
                        Duration.ofSeconds(30),
                        Duration.ofMillis(50),
                        StoreUnderTest.Choice.EMBEDDED,
                        EnumSet.allOf(Service.class),
                        Optional.empty()));
    }

    @Test
    void takesEachOption() {
        assertThat(Options.parse(
                        "--calm",
                        "5",
                        "--pause",
                        "300",
                        "--store",
                        "documentdb",
                        "--services",
                        "events,directory",
                        "--older",
                        "/older"))
                .isEqualTo(new Options(
                        Duration.ofSeconds(5),
                        Duration.ofMillis(300),
                        StoreUnderTest.Choice.DOCUMENTDB,
                        EnumSet.of(Service.DIRECTORY, Service.EVENTS),
                        Optional.of(Path.of("/older"))));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("--minutes", "5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Options.parse("--services", "weather")).isInstanceOf(IllegalArgumentException.class);
    }
}
