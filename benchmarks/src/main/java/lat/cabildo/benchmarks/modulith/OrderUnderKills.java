package lat.cabildo.benchmarks.modulith;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import lat.cabildo.benchmarks.backbone.Place;
import lat.cabildo.benchmarks.backbone.PublishedNotes;
import lat.cabildo.benchmarks.backbone.TopicReader;
import lat.cabildo.systemtests.running.Checkout;

/**
 * A writer is killed and started again, several times; then all that waits is told, and the topic is judged: versions
 * that came for the first time after a later one of their note, and acknowledged edits that never came.
 */
final class OrderUnderKills {
    private static final int KILLS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_LEAST_MILLIS = 1_500;
    private static final int AT_MOST_MILLIS = 3_500;
    private static final long SEED = 7;

    private final boolean ours;
    private final String name;
    private final Path directory;
    private final Path acknowledged;
    private final Place place = Place.ofThisProcess();

    OrderUnderKills(boolean ours, String name) throws IOException {
        this.ours = ours;
        this.name = name;
        directory = Files.createTempDirectory("cabildo-order-");
        acknowledged = Files.createFile(directory.resolve("acknowledged"));
    }

    /**
     * What has come of it.
     *
     * @param overtaken that came after a later one
     * @param lost acknowledged edits that are not on the topic
     * @param untold edits in the store that are not on the topic, acknowledged or not
     * @param repeated records that came again
     */
    record Finding(long edits, long overtaken, long lost, long untold, long repeated) {
        @Override
        public String toString() {
            return "%d edits acknowledged, %d out of order, %d of them lost, %d stored but never told, %d repeated"
                    .formatted(edits, overtaken, lost, untold, repeated);
        }
    }

    Finding find() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        for (int each = 0; each < KILLS; each++) {
            long before = Files.size(acknowledged);
            Process writer = start("write");
            awaitMore(writer, before);
            Thread.sleep(random.nextInt(AT_LEAST_MILLIS, AT_MOST_MILLIS));
            writer.destroyForcibly().waitFor();
        }
        Process last = start("drain");
        if (!last.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || last.exitValue() != 0) {
            last.destroyForcibly();
            throw new IllegalStateException("not all is told; see " + directory);
        }
        Finding finding = judge();
        Checkout.delete(directory);
        return finding;
    }

    private Process start(String what) throws IOException {
        return new ProcessBuilder(
                        Checkout.java(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Dlogging.level.root=warn",
                        "--sun-misc-unsafe-memory-access=allow",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        ours ? "ours" : "theirs",
                        what,
                        name,
                        place.store(),
                        place.broker(),
                        String.valueOf(place.transactions()),
                        acknowledged.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start();
    }

    private void awaitMore(Process writer, long before) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.size(acknowledged) == before) {
            if (!writer.isAlive() || System.nanoTime() > deadline) {
                writer.destroyForcibly();
                throw new IllegalStateException("nothing is written; see " + directory);
            }
            Thread.sleep(20);
        }
    }

    private Finding judge() throws IOException {
        List<String[]> edits = Files.readAllLines(acknowledged).stream()
                .filter(each -> each.endsWith(Writer.END))
                .map(each -> each.split(" ", -1))
                .toList();
        try (PublishedNotes notes = Writer.open(ours, name, place, false);
                TopicReader topic =
                        new TopicReader(place.broker(), notes.topic(), PublishedNotes.PARTITIONS, notes::version)) {
            topic.readToEnd();
            long lost = edits.stream()
                    .filter(each -> !topic.has(each[0], Long.parseLong(each[1])))
                    .count();
            long stored = 0;
            for (int each = 0; each < Writer.NOTES; each++) {
                stored += notes.stored(each);
            }
            return new Finding(edits.size(), topic.overtaken(), lost, stored - topic.versions(), topic.repeated());
        }
    }
}
