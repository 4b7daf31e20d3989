package lat.cabildo.local.options;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class OptionsParser {
    private static final int HIGHEST_PORT = 65_535;

    private final Deque<String> rest;
    private final Map<Part, Integer> moved = new EnumMap<>(Part.class);
    private boolean help;
    private boolean sampleData = true;
    private Ports ports = Ports.from(Ports.DEFAULT_BASE);
    private @Nullable Path describe;
    private @Nullable String watch;

    OptionsParser(String... arguments) {
        rest = new ArrayDeque<>(List.of(arguments));
    }

    Options parse() {
        while (!rest.isEmpty()) {
            read(rest.pop());
        }
        return new Options(help, ports.with(moved), sampleData, describe, watch);
    }

    private void read(String option) {
        switch (option) {
            case "-h", "--help" -> help = true;
            case "--no-sample-data" -> sampleData = false;
            case "--free-ports" -> ports = Ports.free();
            case "--port-base" -> ports = Ports.from(port(option, HIGHEST_PORT - Part.values().length + 1));
            case "--describe" -> describe = Path.of(value(option, "FILE"));
            case "--watch" -> watch = value(option, "TOPIC");
            default -> moved.put(partMovedBy(option), port(option, HIGHEST_PORT));
        }
    }

    private static Part partMovedBy(String option) {
        Optional<Part> moved = Arrays.stream(Part.values())
                .filter(part -> part.option().equals(option))
                .findFirst();
        return moved.orElseThrow(() -> new UsageError("Unknown option " + option + "; ./run --help lists all."));
    }

    private int port(String option, int highest) {
        String text = value(option, "N");
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= highest) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new UsageError(option + " needs a port from 1 to " + highest + ", not '" + text + "'.");
        }
        throw new UsageError(option + " needs a port from 1 to " + highest + ", not " + text + ".");
    }

    private String value(String option, String what) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new UsageError(option + " needs a " + what + ".");
        }
        return rest.pop();
    }
}
