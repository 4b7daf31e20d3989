package lat.cabildo.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lat.cabildo.platform.test.FreePorts;
import lat.cabildo.platform.test.LocalStore;

/** The store of a run. */
public interface StoreUnderTest extends AutoCloseable {

    /** Which one. */
    enum Choice {
        EMBEDDED,
        DOCUMENTDB
    }

    int port();

    LocalStore.Kind kind();

    /** Whether {@link #kill} may be asked for: the embedded store would lose what it holds. */
    boolean durable();

    /** Ends all its processes at once and starts it again. */
    void kill();

    /** Keeps a copy of all that is in it, which nobody may write meanwhile. */
    void backUp();

    /** Makes it hold what the copy holds, and nothing else. */
    void restore();

    @Override
    void close();

    default String uri() {
        return "mongodb://127.0.0.1:" + port() + "/?directConnection=true";
    }

    /** The durable one where its tool is there. */
    static StoreUnderTest best(Checkout checkout, Path run) {
        return start(Documentdb.tool(checkout).isPresent() ? Choice.DOCUMENTDB : Choice.EMBEDDED, checkout, run);
    }

    static StoreUnderTest start(Choice choice, Checkout checkout, Path run) {
        return switch (choice) {
            case EMBEDDED -> new Embedded(LocalStore.embedded(FreePorts.any()), new Dump());
            case DOCUMENTDB -> Documentdb.start(checkout, run);
        };
    }

    /** In this process. */
    record Embedded(LocalStore store, Dump dump) implements StoreUnderTest {

        @Override
        public int port() {
            return Integer.parseInt(store.uri().replaceAll("\\D+.*\\D", ""));
        }

        @Override
        public LocalStore.Kind kind() {
            return LocalStore.Kind.EMBEDDED;
        }

        @Override
        public boolean durable() {
            return false;
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("its data would be gone");
        }

        @Override
        public void backUp() {
            dump.take(uri());
        }

        @Override
        public void restore() {
            dump.load(uri());
        }

        @Override
        public void close() {
            store.close();
        }
    }

    /** By the tool that {@code CABILDO_DOCUMENTDB} names or that stands beside the checkout. */
    record Documentdb(String tool, int port, Path directory, Path log) implements StoreUnderTest {

        static Documentdb start(Checkout checkout, Path run) {
            String tool = tool(checkout)
                    .orElseThrow(() -> new IllegalStateException("no documentdb: CABILDO_DOCUMENTDB names it"))
                    .toString();
            // Its data must be reachable for another user, so they are not below the run's directory.
            Documentdb started =
                    new Documentdb(tool, FreePorts.any() % 20_000 + 20_000, newDirectory(), run.resolve("store.log"));
            started.run("prepare");
            started.run("start");
            return started;
        }

        static Optional<Path> tool(Checkout checkout) {
            String named = System.getenv().getOrDefault("CABILDO_DOCUMENTDB", "");
            return Stream.of(
                            Path.of(named),
                            Path.of(named, "documentdb"),
                            checkout.root().resolveSibling("shared/tools/documentdb/documentdb"),
                            checkout.root().resolve("../../shared/tools/documentdb/documentdb"))
                    .filter(each -> Files.isRegularFile(each) && Files.isExecutable(each))
                    .findFirst();
        }

        private static Path newDirectory() {
            try {
                return Files.createTempDirectory("cabildo-faults-store-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public LocalStore.Kind kind() {
            return LocalStore.Kind.GIVEN;
        }

        @Override
        public boolean durable() {
            return true;
        }

        @Override
        public void kill() {
            run("kill9");
            run("start");
        }

        /** Of its files, while it stands still. */
        @Override
        public void backUp() {
            replace("data", "backup");
        }

        @Override
        public void restore() {
            replace("backup", "data");
        }

        private void replace(String from, String to) {
            run("stop");
            Child.run(List.of("rm", "-rf", directory.resolve(to).toString()), log)
                    .await();
            // With their owners, which the server insists on.
            int status = Child.run(
                            List.of(
                                    "cp",
                                    "-a",
                                    directory.resolve(from).toString(),
                                    directory.resolve(to).toString()),
                            log)
                    .await();
            if (status != 0) {
                throw new IllegalStateException("the store's files could not be copied; see " + log);
            }
            run("start");
        }

        @Override
        public void close() {
            run("stop");
            try {
                Checkout.delete(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void run(String verb) {
            List<String> command = verb.equals("prepare")
                    ? List.of(tool, verb)
                    : List.of(
                            tool,
                            verb,
                            "--port",
                            String.valueOf(port),
                            "--data",
                            directory.resolve("data").toString());
            int status = Child.run(command, log).await();
            if (status != 0) {
                throw new IllegalStateException("documentdb " + verb + " ended with " + status + "; see " + log);
            }
        }
    }
}
