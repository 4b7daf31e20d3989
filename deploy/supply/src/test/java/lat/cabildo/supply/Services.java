package lat.cabildo.supply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The runnable jars of this build. */
final class Services {
    private static final List<String> NAMES = List.of("agreements", "directory", "events", "notifications");

    private Services() {}

    static List<RunnableJar> jars() {
        return NAMES.stream()
                .map(name -> RunnableJar.read(name, jar(Path.of("../..", name + "-service", "target"))))
                .toList();
    }

    private static Path jar(Path target) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(target, "*-exec.jar")) {
            List<Path> jars = StreamSupport.stream(found.spliterator(), false).toList();
            if (jars.size() != 1) {
                throw new IllegalStateException("not one runnable jar in " + target + ": " + jars);
            }
            return jars.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
