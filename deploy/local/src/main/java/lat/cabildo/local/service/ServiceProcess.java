package lat.cabildo.local.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;

/** One service in a process of its own, with a heap that fits beside the others. */
public final class ServiceProcess {
    private static final int LAST_LINES = 20;
    private static final Duration SHORT_LIFE = Duration.ofSeconds(20);
    private static final List<String> SMALL = List.of(
            "-Xms48m",
            "-Xmx112m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=48m",
            "-XX:+ExitOnOutOfMemoryError",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final String name;
    private final String url;
    private final Path log;
    private final ProcessBuilder builder;
    private Process process;
    private long startedAt = System.nanoTime();
    private boolean stopped;

    private ServiceProcess(String name, String url, Path log, ProcessBuilder builder) {
        this.name = name;
        this.url = url;
        this.log = log;
        this.builder = builder;
        this.process = started(builder);
    }

    /**
     * Starts it.
     *
     * @param jar whose manifest names its main class and its libraries
     * @param run where its log goes
     * @param environment added to the launcher's own
     */
    public static ServiceProcess start(String name, String url, Path jar, Path run, Map<String, String> environment) {
        Path log = run.resolve(name + ".log");
        ProcessBuilder builder = new ProcessBuilder(command(jar, LeashPath.in(run)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.environment().putAll(environment);
        return new ServiceProcess(name, url, log, builder);
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> command(Path jar, Path leash) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        command.add("-cp");
        command.add(leash + File.pathSeparator + jar);
        command.add(Leash.class.getName());
        command.add(mainClass(jar));
        return command;
    }

    private static String mainClass(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public String url() {
        return url;
    }

    public Path log() {
        return log;
    }

    public synchronized long pid() {
        return process.pid();
    }

    /** Completes when the process has ended, whatever the reason. */
    public synchronized CompletableFuture<ServiceProcess> ended() {
        return process.onExit().thenApply(_ -> this);
    }

    /**
     * Starts it again after it has ended.
     *
     * @return false if it had ended soon after its start and would do so again
     */
    public synchronized boolean startAgain() {
        if (stopped || System.nanoTime() - startedAt < SHORT_LIFE.toNanos()) {
            return false;
        }
        process = started(builder);
        startedAt = System.nanoTime();
        return true;
    }

    /** What to tell people about it. */
    public String story(String what) {
        return "The %s service %s. Its last lines, from %s:%n  %s"
                .formatted(name, what, log, String.join("\n  ", lastLines()));
    }

    private List<String> lastLines() {
        try {
            List<String> lines =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks it to stop, for good. */
    public synchronized void stop() {
        stopped = true;
        process.destroy();
    }

    /** Waits until it has ended, and ends it by force when the time is over. */
    public void awaitEnd(long deadlineNanos) throws InterruptedException {
        Process last = last();
        if (!last.waitFor(Math.max(0, deadlineNanos - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            last.destroyForcibly();
        }
    }

    private synchronized Process last() {
        return process;
    }
}
