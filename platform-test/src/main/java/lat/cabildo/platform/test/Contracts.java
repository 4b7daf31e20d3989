package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.security.AccessTable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/**
 * The {@code contracts/} of one service, and the tests that hold it to them. A producer proves that what it writes is
 * what it has agreed to; a consumer feeds every {@link #examples() example} of its producers to its real listener.
 *
 * <p>{@code -Dcontracts.approve=true} writes the examples and the OpenAPI description that are missing or differ: read
 * the difference before you commit it. An approved example is never rewritten, a new one is put beside it.
 */
public final class Contracts {
    private final String service;
    private final Path directory;

    private Contracts(String service, Path directory) {
        this.service = service;
        this.directory = directory;
    }

    /** The contracts of a service of this repository, from any module of it: {@code Contracts.of("directory")}. */
    public static Contracts of(String service) {
        Path start = Path.of("").toAbsolutePath();
        return Stream.iterate(start, at -> at != null, Path::getParent)
                .map(at -> at.resolve(service + "-service"))
                .filter(Files::isDirectory)
                .findFirst()
                .map(module -> new Contracts(service, module.resolve("contracts")))
                .orElseThrow(() -> new AssertionError("no %s-service above %s".formatted(service, start)));
    }

    static Contracts at(String service, Path directory) {
        return new Contracts(service, directory);
    }

    /**
     * What one type of aggregates has agreed to; give it one sample of each domain event, then run its tests.
     *
     * @param events the sealed interface of its domain events
     */
    public <A, E> AggregateContract<A, E> aggregate(
            AggregateType<?, A, E> type, PublishedLanguage<A, E> language, Class<E> events) {
        return new AggregateContract<>(directory, new Examples(service, directory), type, language, events);
    }

    /** Tests that {@code asyncapi.yaml} tells of these types' topics and domain events, and of nothing else. */
    public Stream<DynamicTest> asyncApi(AggregateType<?, ?, ?>... types) {
        return new AsyncApi(service, directory, List.of(types)).tests();
    }

    /**
     * Checks {@code openapi.yaml} against what the service serves.
     *
     * @param served the body of {@code /v3/api-docs}
     */
    public void requireOpenApi(String served) {
        new OpenApi(directory.resolve("openapi.yaml")).require(served);
    }

    /** Checks {@code access.md} against the table by which the service decides. */
    public void requireAccess(AccessTable table) {
        Path page = directory.resolve("access.md");
        String today = AccessPage.of(service, table);
        try {
            if (Boolean.getBoolean("contracts.approve")) {
                Files.writeString(page, today);
            }
            assertThat(page)
                    .as("approve it with -Dcontracts.approve=true if it is meant")
                    .hasContent(today);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Checks the data of a record of the audit topic against its schema. */
    public void requireAudit(JsonNode data) {
        assertThat(new Schemas(directory).complaints(AsyncApi.AUDIT, data)).isEmpty();
    }

    /** Every approved example, old ones included. */
    public List<Example> examples() {
        return new Examples(service, directory).all();
    }

    /** Every approved example of one type of aggregates, old ones included. */
    public List<Example> examples(String aggregate) {
        return examples().stream()
                .filter(example -> example.aggregate().equals(aggregate))
                .toList();
    }

    static List<Path> files(Path directory, String suffix) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
