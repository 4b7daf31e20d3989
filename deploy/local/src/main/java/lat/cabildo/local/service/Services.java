package lat.cabildo.local.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lat.cabildo.local.StartFailure;

/** All services of the run. */
public final class Services implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<ServiceProcess> processes;

    public Services(List<ServiceProcess> processes) {
        this.processes = List.copyOf(processes);
    }

    public List<ServiceProcess> processes() {
        return processes;
    }

    /**
     * Waits until each service says that it is ready.
     *
     * @throws StartFailure if one ends or takes too long
     */
    public void awaitReady(Health health) throws InterruptedException {
        long limit = System.nanoTime() + PATIENCE.toNanos();
        for (ServiceProcess process : processes) {
            while (!health.ready(process.url())) {
                for (ServiceProcess each : processes) {
                    if (each.ended().isDone()) {
                        throw new StartFailure(each.story("has ended"));
                    }
                }
                if (System.nanoTime() > limit) {
                    throw new StartFailure(process.story("is not ready after " + PATIENCE.toMinutes() + " minutes"));
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Waits until one of them ends, whatever the reason. */
    public ServiceProcess awaitEnd() {
        return (ServiceProcess) CompletableFuture.anyOf(
                        processes.stream().map(ServiceProcess::ended).toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        processes.forEach(ServiceProcess::stop);
        long deadline = System.nanoTime() + GRACE.toNanos();
        try {
            for (ServiceProcess process : processes) {
                process.awaitEnd(deadline);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
