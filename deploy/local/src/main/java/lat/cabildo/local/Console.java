package lat.cabildo.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.options.Ports;
import lat.cabildo.platform.test.LocalStore;

/** What the launcher says; logs go to files. */
final class Console {
    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    void help() {
        try (InputStream text = Objects.requireNonNull(Console.class.getResourceAsStream("/help.txt"))) {
            out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void starting(Home home) {
        say("Cabildo starts, to be tried out: it keeps its data only until it stops. Logs: " + home.run());
    }

    void ready(Report report, Path variables, List<Lesson> lessons) {
        Ports ports = report.options().ports();
        say("");
        say("Cabildo is ready after %d s. It is for trying out: data last until it stops (Ctrl-C)."
                .formatted(report.took().toSeconds()));
        if (report.store().kind() == LocalStore.Kind.EMBEDDED) {
            say("The store is an embedded server in memory, for data that do not matter.");
        }
        say("");
        for (Part part : Part.values()) {
            String address = switch (part) {
                case KAFKA, MAIL -> "127.0.0.1:" + ports.of(part);
                case STORE ->
                    report.store().address() + "  (" + report.store().kind().description() + ")";
                default -> ports.url(part);
            };
            say("  %-26s %s".formatted(part.description(), address));
        }
        say("");
        if (report.loaded().requests() > 0) {
            say("%d requests have loaded the sample data."
                    .formatted(report.loaded().requests()));
        }
        say("Addresses, tokens and ids are in a file to source:");
        say("");
        say("  . " + variables);
        for (Lesson lesson : lessons) {
            say("");
            say(lesson.number() + ". " + lesson.title());
            say("");
            lesson.command().lines().forEach(line -> say("  " + line));
        }
        say("");
    }

    void stopping() {
        say("Stopping …");
    }

    void stopped() {
        say("Stopped; all data are gone.");
    }

    void say(String line) {
        out.println(line);
    }

    void lines(List<String> lines) {
        lines.forEach(out::println);
    }

    void error(String line) {
        out.println();
        out.println(line);
        out.println();
    }
}
