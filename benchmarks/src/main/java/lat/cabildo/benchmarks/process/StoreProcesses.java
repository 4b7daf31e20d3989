package lat.cabildo.benchmarks.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lat.cabildo.platform.test.LocalStore;

/**
 * The processes of this machine that serve the store: whoever listens at its port, or at the one 10,000 above, behind a
 * gateway, and their descendants. Known on Linux only, and not for a store inside this process.
 */
final class StoreProcesses {
    private static final Pattern PORT = Pattern.compile("//(?:[^/@]*@)?([^/:,?]+):(\\d+)");
    private static final int BEHIND_GATEWAY = 10_000;
    private static final String LISTENING = "0A";

    private final Map<Long, ProcessHandle> processes = new TreeMap<>();

    StoreProcesses(LocalStore store) throws IOException {
        Matcher parts = PORT.matcher(store.uri());
        if (store.kind() == LocalStore.Kind.GIVEN && parts.find() && isHere(parts.group(1))) {
            int port = Integer.parseInt(parts.group(2));
            Set<String> sockets = sockets(Set.of(port, port + BEHIND_GATEWAY));
            ProcessHandle.allProcesses()
                    .filter(each -> holdsOne(each, sockets))
                    .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                    .forEach(each -> processes.put(each.pid(), each));
        }
    }

    boolean known() {
        return !processes.isEmpty();
    }

    /** Processor time that they have used up to now. */
    Duration used() {
        return processes.values().stream()
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean isHere(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /** As links of open files name them. */
    private static Set<String> sockets(Set<Integer> ports) throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.isReadable(Path.of(table))) {
                for (String line :
                        Files.readAllLines(Path.of(table)).stream().skip(1).toList()) {
                    List<String> fields = List.of(line.strip().split(" +"));
                    int port = Integer.parseInt(fields.get(1).replaceAll(".*:", ""), 16);
                    if (fields.get(3).equals(LISTENING) && ports.contains(port)) {
                        sockets.add("socket:[" + fields.get(9) + "]");
                    }
                }
            }
        }
        return sockets;
    }

    private static boolean holdsOne(ProcessHandle process, Set<String> sockets) {
        Path files = Path.of("/proc", String.valueOf(process.pid()), "fd");
        try (Stream<Path> all = Files.list(files)) {
            return all.anyMatch(each -> sockets.contains(target(each)));
        } catch (IOException gone) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException closed) {
            return "";
        }
    }
}
