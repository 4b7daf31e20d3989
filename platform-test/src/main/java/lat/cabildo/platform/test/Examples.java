package lat.cabildo.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The approved examples of a service: {@code organization.renamed.v1.json}, then {@code organization.renamed.v1.2.json}
 * once the domain event has grown a field. They are added to, never changed.
 */
final class Examples {
    private static final Pattern FILE =
            Pattern.compile("(?<aggregate>[a-z-]+)\\.(?<name>[a-z-]+)\\.v1(\\.(?<number>\\d+))?\\.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String service;
    private final Path directory;
    private final boolean approve;

    Examples(String service, Path contracts) {
        this(service, contracts, Boolean.getBoolean("contracts.approve"));
    }

    Examples(String service, Path contracts, boolean approve) {
        this.service = service;
        this.directory = contracts.resolve("examples");
        this.approve = approve;
    }

    List<Example> all() {
        return Contracts.files(directory, ".json").stream().map(this::read).toList();
    }

    /** The examples of one domain event, the newest last. */
    List<Example> of(String aggregate, String name) {
        return all().stream()
                .filter(each ->
                        each.aggregate().equals(aggregate) && each.name().equals(name))
                .sorted(Comparator.comparingInt(each -> number(each.file())))
                .toList();
    }

    /** Requires that what is written today is the newest approved example, or approves it. */
    void require(String aggregate, String name, JsonNode written) {
        List<Example> approved = of(aggregate, name);
        if (!approved.isEmpty() && approved.getLast().data().equals(written)) {
            return;
        }
        Path next = directory.resolve("%s.%s.v1%s.json"
                .formatted(
                        aggregate,
                        name,
                        approved.isEmpty()
                                ? ""
                                : "." + (number(approved.getLast().file()) + 1)));
        if (approve) {
            write(next, written);
            return;
        }
        String pretty = JSON.writeValueAsString(written);
        throw new AssertionError(
                approved.isEmpty()
                        ? "%s is missing; this is what is published today, approve it with -Dcontracts.approve=true:%n%s"
                                .formatted(next.getFileName(), pretty)
                        : "what is published today is not %s; if that is an addition, approve it as %s with -Dcontracts.approve=true:%n%s"
                                .formatted(
                                        approved.getLast(),
                                        next.getFileName(),
                                        difference(approved.getLast(), pretty)));
    }

    private static String difference(Example approved, String today) {
        return "approved:%n%s%ntoday:%n%s".formatted(JSON.writeValueAsString(approved.data()), today);
    }

    private Example read(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new AssertionError(file + " is not called <aggregate>.<name>.v1[.<number>].json");
        }
        return new Example(service, name.group("aggregate"), name.group("name"), file, JSON.readTree(file));
    }

    private static int number(Path file) {
        Matcher name = FILE.matcher(file.getFileName().toString());
        return name.matches() && name.group("number") != null ? Integer.parseInt(name.group("number")) : 1;
    }

    private void write(Path file, JsonNode data) {
        try {
            Files.createDirectories(directory);
            Files.writeString(file, JSON.writeValueAsString(data) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
