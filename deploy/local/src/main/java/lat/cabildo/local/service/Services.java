package lat.cabildo.local.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import lat.cabildo.local.StartFailure;

/** All services of the run, which start and end together. */
public final class Services implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<ServiceProcess> processes;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CompletableFuture<ServiceProcess> firstEnd;

    public Services(List<ServiceProcess> processes) {
        this.processes = List.copyOf(processes);
        this.firstEnd = CompletableFuture.anyOf(
                        processes.stream().map(ServiceProcess::ended).toArray(CompletableFuture[]::new))
                .thenApply(ServiceProcess.class::cast);
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
                if (firstEnd.isDone()) {
                    throw new StartFailure(epitaph());
                }
                if (System.nanoTime() > limit) {
                    throw new StartFailure(story(process, "is not ready after " + PATIENCE.toMinutes() + " minutes"));
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /**
     * Waits for a service to end without having been asked to.
     *
     * @return what to tell about it; never completed when all were stopped on purpose
     */
    public CompletableFuture<String> unexpectedEnd() {
        CompletableFuture<String> never = new CompletableFuture<>();
        return firstEnd.thenCompose(_ -> closing.get() ? never : CompletableFuture.completedFuture(epitaph()));
    }

    @Override
    public void close() {
        closing.set(true);
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

    private String epitaph() {
        return story(firstEnd.join(), "has ended");
    }

    private static String story(ServiceProcess process, String what) {
        return "The %s service %s. Its last lines, from %s:%n  %s"
                .formatted(process.name(), what, process.log(), String.join("\n  ", process.lastLines()));
    }
}
