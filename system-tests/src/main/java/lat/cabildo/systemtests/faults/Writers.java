package lat.cabildo.systemtests.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lat.cabildo.systemtests.checking.History.Acknowledged;
import lat.cabildo.systemtests.checking.History.Dissolved;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Client;
import org.jspecify.annotations.Nullable;

/**
 * Clients that create organizations and move them, and some that dissolve organizations with posts, which starts a
 * process. Each command bears a mark that no other one has.
 */
final class Writers implements AutoCloseable {
    private static final int MOVERS = 9;
    private static final int DISSOLVERS = 2;
    private static final int AT_LEAST = 40;
    private static final int AT_MOST = 400;
    private static final int CREATIONS_PER_HUNDRED = 6;
    private static final long PAUSE_MILLIS = 25;
    private static final long PAUSE_OF_DISSOLVERS_MILLIS = 400;

    private final List<Supplier<String>> instances;
    private final Ledger ledger;
    private final long seed;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean running = true;

    Writers(List<Seat> seats, Ledger ledger, long seed) {
        this.instances = seats.stream().<Supplier<String>>map(each -> each::url).toList();
        this.ledger = ledger;
        this.seed = seed;
    }

    void start() {
        for (int each = 0; each < MOVERS; each++) {
            Client client = new Client(instances, each, () -> running);
            Random random = new Random(seed + each);
            start("mover-" + each, () -> moved(client, random), PAUSE_MILLIS);
        }
        for (int each = 0; each < DISSOLVERS; each++) {
            Client client = new Client(instances, each, () -> running);
            start("dissolver-" + each, () -> dissolved(client), PAUSE_OF_DISSOLVERS_MILLIS);
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** Commands that were refused as backlogged. */
    long refused() {
        return refused.get();
    }

    private void start(String name, Callable<?> work, long pause) {
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                while (running) {
                    work.call();
                    Thread.sleep(pause);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } catch (Exception refusal) {
                failure.compareAndSet(null, new IllegalStateException(name, refusal));
            }
        }));
    }

    /** An organization is created or gets another place. */
    private boolean moved(Client client, Random random) throws InterruptedException {
        boolean create = ids.size() < AT_LEAST || ids.size() < AT_MOST && random.nextInt(100) < CREATIONS_PER_HUNDRED;
        if (create) {
            return created(client, mark()).map(ids::add).isPresent();
        }
        String mark = mark();
        String path = "/organizations/" + ids.get(random.nextInt(ids.size()));
        return note(client.change("PATCH", path, Map.of("place", mark), mark), mark)
                .isPresent();
    }

    /** An organization with a post comes to be and is dissolved, which abolishes the post. */
    private boolean dissolved(Client client) throws InterruptedException {
        String mark = mark();
        Optional<String> id = created(client, mark);
        if (id.isEmpty()) {
            return false;
        }
        Map<String, ?> post = Map.of("organization", id.get(), "role", "mayor", "title", Map.of("es", "Alcaldía"));
        Optional<Answer> posted = client.create("/posts", post, mark + "-post").filter(Client::succeeded);
        if (posted.isEmpty()) {
            return false;
        }
        String path = "/organizations/" + id.get() + "/dissolve";
        Optional<Answer> answer = client.change("POST", path, Map.of("reason", "merged away"), mark + "-end");
        note(answer, mark)
                .ifPresent(
                        _ -> ledger.write(new Dissolved(id.get(), posted.get().id())));
        return true;
    }

    private Optional<String> created(Client client, String mark) throws InterruptedException {
        Map<String, ?> body = Map.of(
                "kind",
                "city",
                "place",
                mark,
                "names",
                List.of(Map.of("text", "Ciudad " + mark, "type", "legal", "language", "es")));
        return note(client.create("/organizations", body, mark), mark).map(Answer::id);
    }

    private String mark() {
        return "%d-%d".formatted(seed, commands.incrementAndGet());
    }

    /** Writes down what was acknowledged, and answers it. */
    private Optional<Answer> note(Optional<Answer> answer, String mark) {
        answer.filter(each -> !Client.succeeded(each)).ifPresent(_ -> refused.incrementAndGet());
        Optional<Answer> success = answer.filter(Client::succeeded);
        success.ifPresent(each -> {
            ledger.write(new Acknowledged(each.id(), each.version(), mark));
            acknowledged.incrementAndGet();
        });
        return success;
    }

    @Override
    public void close() {
        running = false;
        try {
            for (Thread each : threads) {
                each.join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        RuntimeException refusal = failure.get();
        if (refusal != null) {
            throw refusal;
        }
    }
}
