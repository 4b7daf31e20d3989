package lat.cabildo.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things are on disk: the built services, the logs, and data that are gone when the run ends.
 *
 * @param checkout the root of the source tree
 * @param run logs and the environment file, kept until the next run on the same ports
 * @param data of the broker, deleted at the end
 */
record Home(Path checkout, Path run, Path data) {

    static Home of(Path checkout, int pagePort) {
        try {
            Path run = checkout.resolve("deploy/local/target/run").resolve(String.valueOf(pagePort));
            delete(run);
            Files.createDirectories(run.resolve("data"));
            return new Home(checkout, run, run.resolve("data"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar of a service, unpacked beside its libraries: that starts sooner than from within one file. */
    Path jar(String service) {
        Path unpacked = checkout.resolve(service + "-service/target/unpacked");
        try (Stream<Path> files = Files.list(unpacked)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new StartFailure("There is no jar in " + unpacked + "; start by ./run."));
        } catch (IOException e) {
            throw new StartFailure("There is no " + unpacked + "; start by ./run, which unpacks the services.");
        }
    }

    void deleteData() {
        delete(data);
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
