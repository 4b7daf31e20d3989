package lat.cabildo.platform.test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mongodb.MongoDBContainer;

/** MongoDB in a container; an outage is a paused container, so that the port stays. */
final class ContainerMongo implements LocalStore {
    private static final String IMAGE = "mongo:8.0";
    private static final long PATIENCE_SECONDS = 60;

    private final MongoDBContainer container = new MongoDBContainer(IMAGE);
    private boolean paused;

    ContainerMongo() {
        container.start();
    }

    /** Whether an engine answers; a machine that is busy is given its time. */
    static boolean possible() {
        return hasSocket() && engineAnswers();
    }

    @Override
    public Kind kind() {
        return Kind.CONTAINER;
    }

    @Override
    public String uri() {
        return "mongodb://" + container.getHost() + ":" + container.getFirstMappedPort() + "/?directConnection=true";
    }

    @Override
    public synchronized void startAgain() {
        if (paused) {
            container
                    .getDockerClient()
                    .unpauseContainerCmd(container.getContainerId())
                    .exec();
            paused = false;
        }
    }

    @Override
    public synchronized void stop() {
        if (!paused) {
            container
                    .getDockerClient()
                    .pauseContainerCmd(container.getContainerId())
                    .exec();
            paused = true;
        }
    }

    @Override
    public void close() {
        startAgain();
        container.stop();
    }

    private static void apart(Runnable look) {
        Thread.ofPlatform().daemon().name("engine-look").start(look);
    }

    private static boolean hasSocket() {
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", "/nonexistent");
        String home = System.getProperty("user.home");
        return System.getenv("DOCKER_HOST") != null
                || System.getProperty("os.name").startsWith("Windows")
                || Stream.of(
                                Path.of("/var/run/docker.sock"),
                                Path.of(runtime, "docker.sock"),
                                Path.of(home, ".docker", "run", "docker.sock"))
                        .anyMatch(Files::exists);
    }

    /** On a thread of its own: an engine without a registry lets it wait long, and others' threads are not for that. */
    private static boolean engineAnswers() {
        try {
            return CompletableFuture.supplyAsync(
                            () -> DockerClientFactory.instance().isDockerAvailable(), ContainerMongo::apart)
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            return false;
        } catch (TimeoutException e) {
            LoggerFactory.getLogger(ContainerMongo.class)
                    .warn("An engine is there but has not answered within {} s", PATIENCE_SECONDS);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
