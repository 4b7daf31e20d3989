package lat.cabildo.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import lat.cabildo.local.service.Health;
import lat.cabildo.local.service.ServiceProcess;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.FreePorts;

/** One process of a service, to be started, ended and frozen like any process of an operating system. */
public final class Instance implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServiceProcess process;
    private final Health health = new Health(HttpClient.newHttpClient());

    private Instance(ServiceProcess process) {
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param name of its log
     * @param run where that goes
     * @param settings added to its environment, or in the place of what is there
     */
    public static Instance start(
            Path jar, String name, Path run, Surroundings surroundings, Map<String, String> settings) {
        int port = FreePorts.any();
        Map<String, String> environment = new HashMap<>(surroundings.environment(port));
        environment.putAll(settings);
        return new Instance(ServiceProcess.start(name, "http://127.0.0.1:" + port, jar, run, environment));
    }

    public String name() {
        return process.name();
    }

    public String url() {
        return process.url();
    }

    /** Where all goes that it says. */
    public Path log() {
        return process.log();
    }

    public long pid() {
        return process.pid();
    }

    public boolean alive() {
        return !process.ended().isDone();
    }

    public boolean ready() throws InterruptedException {
        return health.ready(url());
    }

    /** Waits until it says that it is ready. */
    public Instance awaitReady() {
        try {
            long deadline = System.nanoTime() + START.toNanos();
            while (!ready()) {
                if (!alive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(process.story("is not ready"));
                }
                Thread.sleep(PAUSE);
            }
            return this;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends it at once, without a word. */
    public void kill() {
        signal("KILL");
        process.ended().join();
    }

    /** Stops its clockwork; it knows nothing of the time until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() {
        try {
            process.stop();
            process.awaitEnd(System.nanoTime() + STOP.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void signal(String name) {
        if (alive()) {
            try {
                new ProcessBuilder("kill", "-" + name, String.valueOf(pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
