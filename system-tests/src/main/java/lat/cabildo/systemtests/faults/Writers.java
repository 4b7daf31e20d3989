package lat.cabildo.systemtests.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.checking.History.Acknowledged;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import org.jspecify.annotations.Nullable;

/**
 * Clients that create organizations and move them, each with one command at a time. A command without a definite answer
 * is repeated at any instance under its key, as a good client does; it bears a mark that no other one has.
 */
final class Writers implements AutoCloseable {
    private static final int CLIENTS = 9;
    private static final int AT_LEAST = 40;
    private static final int AT_MOST = 400;
    private static final int CREATIONS_PER_HUNDRED = 6;
    private static final long PAUSE_MILLIS = 25;
    private static final long REPEAT_MILLIS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<Seat> seats;
    private final Ledger ledger;
    private final long seed;
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final AtomicLong commands = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private volatile boolean running = true;
    private volatile String token = Tokens.secretariat().value();

    Writers(List<Seat> seats, Ledger ledger, long seed) {
        this.seats = seats;
        this.ledger = ledger;
        this.seed = seed;
    }

    void start() {
        for (int each = 0; each < CLIENTS; each++) {
            Client client = new Client(new Random(seed + each), each);
            threads.add(Thread.ofVirtual().name("writer-" + each).start(client::write));
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    /** Commands that were refused for good. */
    long refused() {
        return refused.get();
    }

    /** A token lasts an hour. */
    void renewToken() {
        token = Tokens.secretariat().value();
    }

    /** Keeps to an instance until that one fails it, then goes to the next. */
    private final class Client {
        private final Random random;
        private int place;

        Client(Random random, int place) {
            this.random = random;
            this.place = place;
        }

        private void write() {
            try {
                while (running) {
                    String mark = "%d-%d".formatted(seed, commands.incrementAndGet());
                    boolean create = ids.size() < AT_LEAST
                            || ids.size() < AT_MOST && random.nextInt(100) < CREATIONS_PER_HUNDRED;
                    String id = create ? "" : ids.get(random.nextInt(ids.size()));
                    command(id, mark);
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void command(String id, String mark) throws InterruptedException {
            while (running) {
                Seat seat = seats.get(place % seats.size());
                try {
                    if (settled(send(new Api(seat.url(), token, PATIENCE), id, mark), id, mark)) {
                        return;
                    }
                } catch (Api.NoAnswer unknown) {
                    // Done or not: only a repetition tells.
                }
                place++;
                Thread.sleep(REPEAT_MILLIS);
            }
        }
    }

    private static Answer send(Api api, String id, String mark) {
        if (id.isEmpty()) {
            Map<String, ?> body = Map.of(
                    "kind",
                    "city",
                    "place",
                    mark,
                    "names",
                    List.of(Map.of("text", "Ciudad " + mark, "type", "legal", "language", "es")));
            return api.post("/organizations", body, "Idempotency-Key", mark);
        }
        return api.send(
                "PATCH", "/organizations/" + id, Map.of("place", mark), "If-Match", "*", "Idempotency-Key", mark);
    }

    private boolean settled(Answer answer, String id, String mark) {
        if (answer.status() == 200 || answer.status() == 201) {
            ledger.write(new Acknowledged(answer.id(), answer.version(), mark));
            acknowledged.incrementAndGet();
            if (id.isEmpty()) {
                ids.add(answer.id());
            }
            return true;
        }
        if (answer.problem().equals("backlogged") && !id.isEmpty()) {
            refused.incrementAndGet();
            return true;
        }
        if (answer.status() >= 500 || answer.status() == 409) {
            return false;
        }
        IllegalStateException refusal = new IllegalStateException("a good command was refused: " + answer);
        failure.compareAndSet(null, refusal);
        throw refusal;
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
