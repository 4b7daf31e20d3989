package lat.cabildo.benchmarks.process;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.FreePorts;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Instance;
import lat.cabildo.systemtests.running.Service;

/**
 * Services as processes beside this one, which carries the broker and, unless one is given, the store. Their databases
 * are of this run alone and go with it.
 */
final class Installation implements AutoCloseable {
    /** The launcher starts them for the smallest room; here they are compiled as in earnest. */
    private static final String MACHINE = "-Xmx320m -XX:TieredStopAtLevel=4 -XX:ReservedCodeCacheSize=128m";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int UNAVAILABLE = 503;
    private static final LongAdder REFUSED = new LongAdder();

    private final Checkout checkout = Checkout.here();
    private final String run = "benchmark_" + UUID.randomUUID().toString().substring(0, 8);
    private final Path logs;
    private final MongoClient store = MongoClients.create(Infrastructure.store().uri());
    private final Surroundings surroundings = new Surroundings(
            Tokens.secretariat().issuer(),
            Infrastructure.kafka().bootstrapServers(),
            Infrastructure.store().uri(),
            Infrastructure.store().kind(),
            FreePorts.any());
    private final List<Instance> started = new ArrayList<>();
    private final Set<Service> services = EnumSet.noneOf(Service.class);

    Installation() throws IOException {
        Path runs = Files.createDirectories(checkout.root().resolve("benchmarks/target/runs"));
        logs = Files.createTempDirectory(runs, "run-");
    }

    /** Returns once all of them are ready; the first one makes the topics. */
    List<Instance> start(Service service, int instances) {
        List<Instance> all = new ArrayList<>();
        for (int each = 1; each <= instances; each++) {
            Instance instance = Instance.start(
                    checkout.jar(service),
                    service.word() + "-" + each,
                    logs,
                    surroundings,
                    Map.of(
                            "SPRING_MONGODB_DATABASE",
                            database(service).getName(),
                            "CABILDO_BACKBONE_ADDRESS",
                            "127.0.0.1",
                            "_JAVA_OPTIONS",
                            MACHINE));
            started.add(instance);
            all.add(instance);
            if (each == 1) {
                instance.awaitReady();
            }
        }
        services.add(service);
        all.forEach(Instance::awaitReady);
        return all;
    }

    MongoDatabase database(Service service) {
        return store.getDatabase(run + "_" + service.word());
    }

    /** Each as the secretariat uses it. */
    static List<Api> apis(List<Instance> instances) {
        String token = Tokens.secretariat().value();
        return instances.stream().map(each -> new Api(each.url(), token)).toList();
    }

    /** Asks again while a service says that it cannot answer now, as a good client does; fails unless it then does. */
    static Answer required(int status, Supplier<Answer> request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = request.get();
        while (answer.status() == UNAVAILABLE && System.nanoTime() < deadline) {
            REFUSED.increment();
            LockSupport.parkNanos(PAUSE.toNanos());
            answer = request.get();
        }
        if (answer.status() != status) {
            throw new IllegalStateException("answered " + answer);
        }
        return answer;
    }

    /** Requests that had to be sent again since the last call. */
    static long refused() {
        return REFUSED.sumThenReset();
    }

    @Override
    public void close() {
        started.reversed().forEach(Instance::close);
        services.forEach(each -> database(each).drop());
        store.close();
    }
}
