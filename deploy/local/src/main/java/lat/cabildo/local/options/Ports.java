package lat.cabildo.local.options;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.platform.test.FreePorts;

/** The port of each part, all on the loopback address. */
public final class Ports {
    static final int DEFAULT_BASE = 8080;

    private final Map<Part, Integer> ports;

    private Ports(Map<Part, Integer> ports) {
        this.ports = Collections.unmodifiableMap(new EnumMap<>(ports));
    }

    /** One port after the other from {@code base} on, in the order of the parts. */
    static Ports from(int base) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, base + ports.size());
        }
        return new Ports(ports);
    }

    /** Ports that nobody listens on now. */
    static Ports free() {
        Set<Integer> taken = new HashSet<>();
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            int port = FreePorts.any();
            while (!taken.add(port)) {
                port = FreePorts.any();
            }
            ports.put(part, port);
        }
        return new Ports(ports);
    }

    Ports with(Map<Part, Integer> others) {
        Map<Part, Integer> changed = new EnumMap<>(ports);
        changed.putAll(others);
        return new Ports(changed);
    }

    public int of(Part part) {
        return Objects.requireNonNull(ports.get(part));
    }

    public String url(Part part) {
        return "http://127.0.0.1:" + of(part);
    }

    /** Each part whose port somebody listens on already, as a sentence that names the option to move it. */
    public List<String> conflicts() {
        List<String> conflicts = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        ports.forEach((part, port) -> {
            if (!seen.add(port)) {
                conflicts.add("Port %d is given twice; move the %s with %s."
                        .formatted(port, part.description(), part.option()));
            } else if (!FreePorts.isFree(port)) {
                conflicts.add("Port %d is busy; the %s needs it. Free it, or use %s, --port-base or --free-ports."
                        .formatted(port, part.description(), part.option()));
            }
        });
        return conflicts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ports that && ports.equals(that.ports);
    }

    @Override
    public int hashCode() {
        return ports.hashCode();
    }

    @Override
    public String toString() {
        return ports.toString();
    }
}
