package lat.cabildo.platform.test;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker of one node (KRaft) inside this process, bound to the loopback address.
 *
 * <p>It can be stopped and started again on the same port with the same data, as in an outage. Topics are not created
 * by mere use: whoever needs one declares it.
 */
public final class LocalKafka implements AutoCloseable {
    private static final int NODE = 1;
    private static final String CLUSTER = "Q2FiaWxkb0xvY2FsS2Fma2";
    private static final int ATTEMPTS = 5;

    private final Path directory;
    private final int port;
    private final List<Listener> further;
    private @Nullable KafkaRaftServer server;

    /**
     * A further way to the broker.
     *
     * @param seenAs the port that clients who come this way are sent back to, since a broker tells its clients where to
     *     find it: its own, or that of the proxy before it
     * @param settings of this listener alone, such as its certificate
     */
    public record Listener(String name, String protocol, int port, int seenAs, Map<String, String> settings) {
        public Listener {
            settings = Map.copyOf(settings);
        }

        public static Listener behindProxy(int port, int proxy) {
            return new Listener("PROXY" + port, "PLAINTEXT", port, proxy, Map.of());
        }
    }

    private LocalKafka(Path directory, int port, List<Listener> further) {
        this.directory = directory;
        this.port = port;
        this.further = List.copyOf(further);
    }

    /**
     * Starts a broker on a free port.
     *
     * @param directory keeps the broker's data; reused if a broker has written there before
     */
    public static LocalKafka start(Path directory) {
        for (int attempt = 1; ; attempt++) {
            try {
                return start(directory, FreePorts.any());
            } catch (KafkaException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Starts a broker on the given port. */
    public static LocalKafka start(Path directory, int port) {
        return start(directory, port, List.of());
    }

    /** Starts a broker that is reached in other ways as well. */
    public static LocalKafka start(Path directory, int port, List<Listener> further) {
        LocalKafka kafka = new LocalKafka(directory, port, further);
        kafka.startAgain();
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Starts again after {@link #stop()}: same port, same data. */
    public synchronized void startAgain() {
        if (server != null) {
            return;
        }
        Map<String, String> settings = settings(FreePorts.any());
        format();
        KafkaRaftServer starting = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        try {
            starting.startup();
        } catch (RuntimeException | Error e) {
            starting.shutdown();
            throw e;
        }
        server = starting;
    }

    /** Shuts the broker down and keeps its data. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void format() {
        Formatter formatter = new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .setClusterId(CLUSTER)
                .setNodeId(NODE)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setIgnoreFormatted(true)
                .setReleaseVersion(MetadataVersion.latestProduction());
        try {
            formatter.run();
        } catch (Exception e) {
            throw new KafkaException("cannot prepare " + directory, e);
        }
    }

    /** Each with a comma before it. */
    private String listeners(ToIntFunction<Listener> portOf) {
        StringBuilder listeners = new StringBuilder(",CLIENTS://127.0.0.1:" + port);
        further.forEach(each -> listeners.append(",%s://127.0.0.1:%d".formatted(each.name(), portOf.applyAsInt(each))));
        return listeners.toString();
    }

    private String protocols() {
        StringBuilder protocols = new StringBuilder(",CLIENTS:PLAINTEXT");
        further.forEach(each -> protocols.append(",%s:%s".formatted(each.name(), each.protocol())));
        return protocols.toString();
    }

    private Map<String, String> settings(int controllerPort) {
        Map<String, String> settings = new HashMap<>(ownSettings(controllerPort));
        for (Listener each : further) {
            String prefix = "listener.name.%s.".formatted(each.name().toLowerCase(Locale.ROOT));
            each.settings().forEach((name, value) -> settings.put(prefix + name, value));
        }
        return settings;
    }

    private Map<String, String> ownSettings(int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", String.valueOf(NODE)),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("listeners", "CONTROLLER://127.0.0.1:" + controllerPort + listeners(Listener::port)),
                Map.entry("advertised.listeners", listeners(Listener::seenAs).substring(1)),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT" + protocols()),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("broker.session.timeout.ms", "2000"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));
    }
}
