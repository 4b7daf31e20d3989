package lat.cabildo.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/**
 * One broker and one store for all tests of a JVM, each started when first asked for, both gone with the JVM, once
 * every context that uses them is closed.
 */
public final class Infrastructure {
    private Infrastructure() {}

    public static LocalKafka kafka() {
        return Broker.RUNNING;
    }

    public static LocalStore store() {
        return Store.RUNNING;
    }

    private static final class Broker {
        static final LocalKafka RUNNING = start();

        private static LocalKafka start() {
            try {
                Path directory = Files.createTempDirectory("cabildo-kafka-");
                LocalKafka kafka = LocalKafka.start(directory);
                SpringApplication.getShutdownHandlers().add(() -> {
                    kafka.close();
                    delete(directory);
                });
                return kafka;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Store {
        static final LocalStore RUNNING = start();

        private static LocalStore start() {
            LocalStore store = LocalStore.start();
            SpringApplication.getShutdownHandlers().add(store::close);
            return store;
        }
    }

    private static void delete(Path directory) {
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
