package lat.cabildo.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The source tree and what was built in it. */
public record Checkout(Path root) {
    private static final long PATIENCE_SECONDS = 60;

    /** The tree that the working directory is in. */
    public static Checkout here() {
        Path candidate = Path.of("").toAbsolutePath();
        while (!Files.exists(candidate.resolve("mvnw"))) {
            candidate = Objects.requireNonNull(candidate.getParent(), "not inside a checkout");
        }
        return new Checkout(candidate);
    }

    /** A new directory of a run, below {@code target}. */
    public Path runDirectory(String kind) {
        try {
            Path runs =
                    Files.createDirectories(root.resolve("system-tests/target").resolve(kind));
            return Files.createTempDirectory(runs, "run-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service's jar beside its libraries, laid out anew where it was built since: it starts sooner that way. */
    public synchronized Path jar(Service service) {
        try {
            Path target = root.resolve(service.word() + "-service/target");
            Path executable = only(target, "-exec.jar");
            Path unpacked = target.resolve("unpacked");
            if (!Files.exists(unpacked) || changed(executable).compareTo(changed(unpacked)) > 0) {
                unpack(executable, unpacked);
            }
            return only(unpacked, ".jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(Path executable, Path unpacked) throws IOException, InterruptedException {
        Path part = unpacked.resolveSibling("unpacked.part");
        delete(part);
        Process tools = new ProcessBuilder(
                        java(), "-Djarmode=tools", "-jar", executable.toString(), "extract", "--destination", part + "")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!tools.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || tools.exitValue() != 0) {
            throw new IllegalStateException("cannot lay out " + executable);
        }
        delete(unpacked);
        Files.move(part, unpacked, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The program that runs this one. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Deletes a directory with all that is in it, if there is one. */
    public static void delete(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> paths = Files.walk(directory)) {
                List<Path> deepestFirst =
                        paths.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    /** Not the time of the last modification: builds that can be repeated give every jar the same one. */
    private static FileTime changed(Path path) throws IOException {
        return (FileTime) Files.getAttribute(path, "unix:ctime");
    }

    private static Path only(Path directory, String ending) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(each -> each.getFileName().toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no *" + ending + " in " + directory));
        }
    }
}
