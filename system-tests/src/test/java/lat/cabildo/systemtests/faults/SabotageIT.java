package lat.cabildo.systemtests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import lat.cabildo.systemtests.running.Checkout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The suite finds what breaks the protocol: a run that finds nothing means something. */
@EnabledIfSystemProperty(named = "faults", matches = "long", disabledReason = "takes several minutes: -Dfaults=long")
class SabotageIT {
    private static final long PATIENCE_SECONDS = 400;

    @TempDir
    private Path directory;

    @Test
    void findsOwnersThatDoNotFenceEachOther() throws Exception {
        assertThat(outputOf("without-fencing")).containsPattern("(?m)^- I2 ").containsPattern("violations=[1-9]");
    }

    @Test
    void findsWholeDocumentsThatAreWrittenBack() throws Exception {
        assertThat(outputOf("whole-documents")).containsPattern("(?m)^- I4 ").containsPattern("violations=[1-9]");
    }

    private String outputOf(String sabotage) throws Exception {
        Path output = directory.resolve("output");
        Process suite = new ProcessBuilder(
                        Checkout.java(),
                        "-Xmx300m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Faults.class.getName(),
                        "--minutes",
                        "0.5",
                        "--seed",
                        "1",
                        "--instances",
                        "2",
                        "--sabotage",
                        sabotage)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(suite.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            suite.destroy();
        }
        return Files.readString(output);
    }
}
