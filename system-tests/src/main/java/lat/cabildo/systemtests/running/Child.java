package lat.cabildo.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of this suite in a process of its own, with this one's class path. */
public record Child(Process process) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * Starts it.
     *
     * @param log appended to
     */
    public static Child start(Class<?> program, String heap, Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Checkout.java(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return run(command, log);
    }

    static Child run(List<String> command, Path log) {
        try {
            return new Child(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for its end and answers its status. */
    public int await() {
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(process.info() + " does not end");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void signal(String name) {
        run(List.of("kill", "-" + name, String.valueOf(process.pid())), Path.of("/dev/null"))
                .await();
    }

    /** Closes its standard input, at which it ends. */
    public void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already.
            process.destroy();
        }
        await();
    }

    public void kill() {
        process.destroyForcibly();
        await();
    }
}
