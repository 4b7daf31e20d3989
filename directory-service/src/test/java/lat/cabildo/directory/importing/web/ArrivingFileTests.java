package lat.cabildo.directory.importing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import lat.cabildo.directory.table.TableFormat;
import lat.cabildo.directory.table.UnreadableTable;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrivingFileTests {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final InputStream DEAD_LINE = new InputStream() {
        @Override
        public int read() throws IOException {
            throw new IOException("reset");
        }
    };

    @ParameterizedTest
    @EnumSource
    void saysThatItIsBrokenOff(TableFormat format) {
        InputStream begun = new ByteArrayInputStream("[{\"name\": \"Cuenca\"},".getBytes(StandardCharsets.UTF_8));
        InputStream file = new ArrivingFile(new SequenceInputStream(begun, DEAD_LINE), LONG);

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> format.read(file, StandardCharsets.UTF_8, row -> {}))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.BROKEN_OFF));
    }

    @Test
    void passesOnWhatArrives() throws IOException {
        assertThat(new ArrivingFile(new ByteArrayInputStream(new byte[] {1, 2}), LONG).readAllBytes())
                .containsExactly(1, 2);
    }

    @Test
    void isBrokenOffWhenItTakesTooLong() throws IOException {
        try (InputStream slow = new ArrivingFile(new ByteArrayInputStream(new byte[] {1, 2}), Duration.ofNanos(-1))) {
            assertThatExceptionOfType(UnreadableTable.class)
                    .isThrownBy(slow::read)
                    .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.BROKEN_OFF));
        }
    }
}
