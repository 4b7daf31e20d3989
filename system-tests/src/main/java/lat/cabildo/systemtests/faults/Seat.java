package lat.cabildo.systemtests.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.systemtests.running.Instance;
import lat.cabildo.systemtests.running.TcpProxy;
import org.jspecify.annotations.Nullable;

/** The place of one instance: its own ways to broker and store, and the process that sits there now. */
final class Seat implements AutoCloseable {
    private final String name;
    private final Path jar;
    private final Path run;
    private final Surroundings surroundings;
    private final Map<String, String> settings;
    private final TcpProxy kafka;
    private final TcpProxy store;
    private int started;
    private volatile @Nullable Instance instance;
    private volatile String failpoint = "";

    Seat(
            String name,
            Path jar,
            Path run,
            Surroundings surroundings,
            Map<String, String> settings,
            TcpProxy kafka,
            TcpProxy store) {
        this.name = name;
        this.jar = jar;
        this.run = run;
        this.surroundings = surroundings;
        this.settings = Map.copyOf(settings);
        this.kafka = kafka;
        this.store = store;
    }

    String name() {
        return name;
    }

    TcpProxy kafka() {
        return kafka;
    }

    TcpProxy store() {
        return store;
    }

    Instance instance() {
        return Objects.requireNonNull(instance);
    }

    String url() {
        return instance().url();
    }

    /** What its process was started with: it may end by itself. */
    String failpoint() {
        return failpoint;
    }

    boolean alive() {
        return instance().alive();
    }

    boolean ready() {
        try {
            return alive() && instance().ready();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts a process here. */
    void start(String failpoints) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("CABILDO_FAILPOINTS", failpoints);
        failpoint = failpoints;
        instance = Instance.start(jar, name + "." + ++started, run, surroundings, all);
    }

    void heal() {
        kafka.trouble(TcpProxy.Trouble.NONE);
        store.trouble(TcpProxy.Trouble.NONE);
        instance().thaw();
    }

    @Override
    public void close() {
        instance().thaw();
        instance().close();
        kafka.close();
        store.close();
    }
}
