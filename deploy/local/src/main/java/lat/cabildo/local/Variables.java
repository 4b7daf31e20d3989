package lat.cabildo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.sample.Loaded;

/** Addresses, tokens and ids as shell variables, so that commands stay short enough to read. */
final class Variables {
    private final Map<String, String> values = new LinkedHashMap<>();

    Variables(Options options, Loaded loaded, Map<String, String> tokens) {
        for (Part part : new Part[] {Part.PAGE, Part.DIRECTORY, Part.EVENTS, Part.AGREEMENTS, Part.NOTIFICATIONS}) {
            values.put(part.name(), options.ports().url(part));
        }
        values.put("KAFKA", "127.0.0.1:" + options.ports().of(Part.KAFKA));
        tokens.forEach((client, token) -> values.put(variable(client) + "_TOKEN", token));
        loaded.ids().forEach((name, id) -> values.put(variable(name), id));
    }

    /** Writes them to a file that only its owner may read where the file system knows of owners. */
    Path write(Path run) throws IOException {
        Path file = run.resolve("variables.sh");
        StringBuilder lines = new StringBuilder();
        values.forEach((name, value) ->
                lines.append("export ").append(name).append('=').append(value).append('\n'));
        Files.writeString(file, "");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.writeString(file, lines);
    }

    private static String variable(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
