package lat.cabildo.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeashTests {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** Stands for a service: runs until it is told to stop. */
    static final class Endless {
        private Endless() {}

        public static void main(String[] arguments) throws InterruptedException {
            System.out.println("runs " + arguments[0]);
            Thread.currentThread().join();
        }
    }

    @Test
    void endsTheProgramWhenItsStandardInputEnds(@TempDir Path run) throws Exception {
        Process process = start(run);
        assertThat(process.inputReader().readLine()).isEqualTo("runs well");
        assertThat(process.isAlive()).isTrue();

        process.getOutputStream().close();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private static Process start(Path run) throws Exception {
        String classes = Path.of(Endless.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                .toString();
        List<String> command = List.of(
                JAVA.toString(),
                "-cp",
                LeashPath.in(run) + java.io.File.pathSeparator + classes,
                Leash.class.getName(),
                Endless.class.getName(),
                "well");
        return new ProcessBuilder(command).start();
    }
}
