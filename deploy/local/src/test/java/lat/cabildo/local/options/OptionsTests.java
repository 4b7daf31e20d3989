package lat.cabildo.local.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OptionsTests {

    @Test
    void takesEightPortsInARowFrom8080() {
        Options options = Options.parse();
        assertThat(Arrays.stream(Part.values()).map(options.ports()::of))
                .containsExactly(8080, 8081, 8082, 8083, 8084, 8085, 8086, 8087);
        assertThat(options.sampleData()).isTrue();
        assertThat(options.describe()).isNull();
    }

    @Test
    void movesAllPortsOrOne() {
        Options options = Options.parse("--port-base", "9000", "--kafka-port", "9092");
        assertThat(options.ports().of(Part.PAGE)).isEqualTo(9000);
        assertThat(options.ports().of(Part.KAFKA)).isEqualTo(9092);
    }

    @Test
    void findsPortsThatAreFreeAndDifferent() {
        Options options = Options.parse("--free-ports");
        assertThat(options.ports().conflicts()).isEmpty();
    }

    @Test
    void readsWhatElseThereIs() {
        Options options = Options.parse("--no-sample-data", "--describe", "cabildo.json", "--watch", "topic");
        assertThat(options.sampleData()).isFalse();
        assertThat(options.describe()).isEqualTo(Path.of("cabildo.json"));
        assertThat(options.watch()).isEqualTo("topic");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("--sample"))
                .isInstanceOf(UsageError.class)
                .hasMessage("Unknown option --sample; ./run --help lists all.");
        assertThatThrownBy(() -> Options.parse("--kafka-port", "many")).hasMessageContaining("'many'");
        assertThatThrownBy(() -> Options.parse("--kafka-port", "70000")).hasMessageContaining("65535");
        assertThatThrownBy(() -> Options.parse("--describe")).hasMessage("--describe needs a FILE.");
    }

    @Test
    void namesABusyPortAndTheOptionThatMovesIt() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Options options = Options.parse("--free-ports", "--mail-port", String.valueOf(busy.getLocalPort()));
            assertThat(options.ports().conflicts())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + busy.getLocalPort() + " is busy")
                    .contains("SMTP catcher", "--mail-port");
        }
    }

    @Test
    void noticesAPortThatIsGivenTwice() {
        Ports free = Options.parse("--free-ports").ports();
        int page = free.of(Part.PAGE);
        Options options = Options.parse("--free-ports", "--page-port", "" + page, "--mail-port", "" + page);
        assertThat(options.ports().conflicts()).singleElement().asString().contains("given twice", "--mail-port");
    }
}
