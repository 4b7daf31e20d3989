package lat.cabildo.directory.importing.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import lat.cabildo.directory.importing.Import;
import lat.cabildo.directory.importing.ImportStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells a client by server-sent events how an import gets on, whichever instance is at it. Each event holds all there
 * is to know, so that a client which lost the line connects again and misses nothing.
 */
@Component
class ProgressStream {
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** A line on which nothing is said is taken for dead by what lies between. */
    private static final int MOST_SILENT_PAUSES = 40;

    private static final int MOST_PAUSES = 4 * 60 * 30;

    private final ImportDesk desk;
    private final JsonMapper json;

    ProgressStream(ImportDesk desk, JsonMapper json) {
        this.desk = desk;
        this.json = json;
    }

    /** What an event holds. */
    record Told(ImportStatus status, int rows, ImportView.CountsView progress) {

        static Told of(ImportView view) {
            ImportView.FileView file = view.file();
            return new Told(view.status(), file == null ? 0 : file.rows(), view.progress());
        }

        boolean isLast() {
            return status != ImportStatus.CHECKING && status != ImportStatus.APPLYING;
        }
    }

    /** Returns when the run has ended, or after half an hour. */
    void tell(Supplier<Import> work, OutputStream stream) throws IOException {
        Told last = null;
        int silent = 0;
        for (int pause = 0; pause < MOST_PAUSES && (last == null || !last.isLast()); pause++) {
            if (last != null) {
                rest();
            }
            Told told = Told.of(desk.shown(work.get()));
            if (!told.equals(last)) {
                say(stream, "event: progress\ndata: " + json.writeValueAsString(told) + "\n\n");
                silent = 0;
            } else if (++silent == MOST_SILENT_PAUSES) {
                say(stream, ":\n\n");
                silent = 0;
            }
            last = told;
        }
    }

    private static void say(OutputStream stream, String text) throws IOException {
        stream.write(text.getBytes(StandardCharsets.UTF_8));
        stream.flush();
    }

    private static void rest() throws IOException {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
