package lat.cabildo.local;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.options.Ports;

/** The five things to try, kept as a text of numbered titles with a command below each. */
final class Lessons {
    private static final String TOPIC = "cabildo.directory.organization.changes.v1";

    private Lessons() {}

    /** @param runner the script that has started this run */
    static List<Lesson> all(Path runner, Ports ports) {
        List<Lesson> lessons = new ArrayList<>();
        for (String paragraph : text().strip().split("\n\n", -1)) {
            int end = paragraph.indexOf('\n');
            String title = paragraph.substring(2, end).strip();
            String command = paragraph.substring(end + 1).strip().replace("WATCH", watch(runner, ports));
            lessons.add(new Lesson(lessons.size() + 1, title, command));
        }
        return lessons;
    }

    private static String watch(Path runner, Ports ports) {
        return isInstalled("kcat")
                ? "kcat -C -e -q -b $KAFKA -t " + TOPIC + " -f '%k %h\\n  %s\\n'"
                : runner + " --watch " + TOPIC + " --kafka-port " + ports.of(Part.KAFKA);
    }

    private static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    private static String text() {
        try (InputStream text = Objects.requireNonNull(Lessons.class.getResourceAsStream("/lessons.sh"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
