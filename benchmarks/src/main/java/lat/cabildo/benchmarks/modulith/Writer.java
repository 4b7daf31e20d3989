package lat.cabildo.benchmarks.modulith;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lat.cabildo.benchmarks.backbone.OutboxNotes;
import lat.cabildo.benchmarks.backbone.Place;
import lat.cabildo.benchmarks.backbone.PublishedNotes;

/**
 * A process that edits notes until it is killed, eight threads with notes of their own, several edits of one note in a
 * row, and notes each acknowledged edit in a file; or, told to drain, one that gives what waits 40 s to be told.
 */
public final class Writer {
    static final int NOTES = 64;
    static final String END = ";";
    private static final int THREADS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int IN_A_ROW = 4;

    private Writer() {}

    /** {@code ours|theirs write|drain NAME STORE BROKER TRANSACTIONS FILE}. */
    public static void main(String[] arguments) throws Exception {
        Thread.ofPlatform().daemon().start(Writer::endWithParent);
        Place place = new Place(arguments[3], arguments[4], Boolean.parseBoolean(arguments[5]));
        boolean draining = arguments[1].equals("drain");
        PublishedNotes notes = open(arguments[0].equals("ours"), arguments[2], place, draining);
        if (draining) {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (!notes.drained() && System.nanoTime() < deadline) {
                Thread.sleep(200);
            }
            notes.close();
        } else {
            try (OutputStream file = new FileOutputStream(Path.of(arguments[6]).toFile(), true)) {
                write(notes, file);
            }
        }
        System.exit(0);
    }

    static PublishedNotes open(boolean ours, String name, Place place, boolean recovering) {
        return ours ? new OutboxNotes(name, NOTES, place) : new ModulithNotes(name, NOTES, place, recovering);
    }

    private static void write(PublishedNotes notes, OutputStream file) throws Exception {
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                all.add(threads.submit(() -> {
                    for (int edit = 0; ; edit++) {
                        int note = (edit / IN_A_ROW * THREADS + first) % NOTES;
                        acknowledge(file, notes.id(note), notes.edit(note));
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    /** Handed to the operating system at once, so that it outlives this process. */
    private static void acknowledge(OutputStream file, String id, long version) {
        try {
            file.write("%s %d %s%n".formatted(id, version, END).getBytes(StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void endWithParent() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // An end as well.
            Runtime.getRuntime().halt(2);
        }
        Runtime.getRuntime().halt(1);
    }
}
