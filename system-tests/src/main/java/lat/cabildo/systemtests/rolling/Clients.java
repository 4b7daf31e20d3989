package lat.cabildo.systemtests.rolling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import lat.cabildo.systemtests.checking.History.Acknowledged;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Client;

/**
 * Clients of one service, each with some records of its own: it changes one, looks at it, and now and then makes
 * another. Each command bears a mark that no other one has.
 */
final class Clients implements AutoCloseable {
    private static final int CLIENTS = 2;
    private static final int RECORDS = 12;
    private static final int CREATION_EVERY = 20;
    /** Not longer than a person would wait who has been told to try again. */
    private static final long BOUND_NANOS = 30_000_000_000L;

    private final Duration pause;
    private final Work work;
    private final List<Place> places;
    private final String organization;
    private final Ledger ledger;
    private final Latencies latencies;
    private final List<Client> clients = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private volatile boolean running = true;

    /**
     * @param pause of each after a command
     * @param organization that what they make is about, known to the service
     */
    Clients(Duration pause, Work work, List<Place> places, String organization, Ledger ledger, Latencies latencies) {
        this.pause = pause;
        this.work = work;
        this.places = List.copyOf(places);
        this.organization = organization;
        this.ledger = ledger;
        this.latencies = latencies;
    }

    void start() {
        for (int each = 0; each < CLIENTS; each++) {
            int number = each;
            Patience patience = new Patience();
            Client client = new Client(places, number, patience);
            clients.add(client);
            threads.add(Thread.ofVirtual()
                    .name(work.aggregate() + "-" + number)
                    .start(() -> goOn(client, number, patience)));
        }
    }

    long acknowledged() {
        return acknowledged.get();
    }

    long repeats() {
        return clients.stream().mapToLong(Client::repeats).sum();
    }

    /** Commands and looks that were refused, or answered too late. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /**
     * What has begun comes to its end, or every change would have to be looked up afterwards; unless it takes so long
     * that the run has failed.
     */
    private static final class Patience implements BooleanSupplier {
        private long began;

        private void begin() {
            began = System.nanoTime();
        }

        @Override
        public boolean getAsBoolean() {
            return System.nanoTime() - began < 2 * BOUND_NANOS;
        }
    }

    private void goOn(Client client, int number, Patience patience) {
        List<String> own = new ArrayList<>();
        try {
            for (long command = 0; running; command++) {
                String mark = work.mark(number, command);
                if (own.size() < RECORDS || command % CREATION_EVERY == 0) {
                    String path = "/" + work.collection();
                    String key = work.aggregate() + mark;
                    Answer made = timed(
                            patience,
                            () -> client.create(path, work.creation(mark, organization), key),
                            "POST " + path);
                    note(made, mark);
                    own.add(made.id());
                } else {
                    String path = "/" + work.collection() + "/" + own.get((int) (command % own.size()));
                    note(
                            timed(
                                    patience,
                                    () -> client.change("PATCH", path, work.change(mark), mark),
                                    "PATCH " + path),
                            mark);
                    timed(patience, () -> client.look(path), "GET " + path);
                }
                Thread.sleep(pause);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception refusal) {
            // Whatever it is, this client does no more: a run without it means nothing.
            failures.add(Thread.currentThread().getName() + " was refused: " + refusal);
        }
    }

    private interface Request {
        Optional<Answer> send() throws InterruptedException;
    }

    private Answer timed(Patience patience, Request request, String what) throws InterruptedException {
        String phase = latencies.phase();
        long before = System.nanoTime();
        patience.begin();
        Answer answer = request.send().orElseThrow(() -> new IllegalStateException(what + " had no definite answer"));
        long took = System.nanoTime() - before;
        latencies.note(work.service().word(), phase, took);
        if (!Client.succeeded(answer)) {
            failures.add(what + " was answered " + answer);
        } else if (took > BOUND_NANOS) {
            failures.add(what + " took " + took / 1_000_000 + " ms");
        }
        return answer;
    }

    private void note(Answer answer, String mark) {
        ledger.write(new Acknowledged(answer.id(), answer.version(), mark));
        acknowledged.incrementAndGet();
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        for (Thread each : threads) {
            each.join();
        }
    }
}
