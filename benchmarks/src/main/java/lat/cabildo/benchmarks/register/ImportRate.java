package lat.cabildo.benchmarks.register;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertOneModel;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Latencies;
import lat.cabildo.benchmarks.Pair;
import lat.cabildo.benchmarks.register.Directory.Answer;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.FreePorts;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.SyntheticRegister;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Instance;
import lat.cabildo.systemtests.running.Service;
import org.bson.Document;

/**
 * How fast a list of as many local governments as there are is taken over: until each row is acknowledged, and until
 * every service that keeps copies has one of each; against one bulk write of the same documents, as they were inserted,
 * into an equal collection. What was there before stays, on both sides.
 */
public final class ImportRate implements Benchmark {
    private static final int ROWS = 16_400;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Document EXISTS = new Document("$exists", true);
    private static final String COPIES = "replica_directory_organization";
    private static final List<Service> READERS = List.of(Service.EVENTS, Service.AGREEMENTS, Service.NOTIFICATIONS);

    private final String run =
            "benchmark_import_" + UUID.randomUUID().toString().substring(0, 8);
    private final Insertions insertions = new Insertions();
    private final Directory directory = Directory.publishing(run, insertions);
    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database = client.getDatabase(run)
            .withReadConcern(ReadConcern.MAJORITY)
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    private final List<Instance> readers = new ArrayList<>();
    private final Latencies checks = new Latencies();
    private int round;

    public ImportRate() throws IOException {
        Checkout checkout = Checkout.here();
        Path runs = Files.createDirectories(checkout.root().resolve("benchmarks/target/runs"));
        Surroundings surroundings = new Surroundings(
                Tokens.secretariat().issuer(),
                Infrastructure.kafka().bootstrapServers(),
                Infrastructure.store().uri(),
                Infrastructure.store().kind(),
                FreePorts.any());
        for (Service reader : READERS) {
            readers.add(Instance.start(
                    checkout.jar(reader),
                    reader.word(),
                    Files.createTempDirectory(runs, "run-"),
                    surroundings,
                    Map.of("SPRING_MONGODB_DATABASE", databaseOf(reader).getName())));
        }
        readers.forEach(Instance::awaitReady);
        for (Document index : database.getCollection("organizations").listIndexes()) {
            IndexOptions options = new IndexOptions()
                    .unique(index.getBoolean("unique", false))
                    .sparse(index.getBoolean("sparse", false));
            database.getCollection("bare").createIndex(index.get("key", Document.class), options);
        }
    }

    @Override
    public List<String> series() {
        return List.of("accepted", "converged");
    }

    @Override
    public int pairs() {
        return 5;
    }

    @Override
    public String unit() {
        return "rows/s";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) throws Exception {
        round++;
        insertions.clear();
        String checked = checked();
        long began = System.nanoTime();
        start(checked);
        await(() -> status(checked).equals("APPLIED"));
        double accepted = perSecond(began);
        await(() -> READERS.stream().allMatch(this::copiedBy)
                && database.getCollection("organizations")
                                .find(new Document("ob.ev.sh", EXISTS))
                                .first()
                        == null);
        double converged = perSecond(began);
        if (database.getCollection("organizations").countDocuments() != (long) ROWS * round) {
            throw new IllegalStateException("rows are missing");
        }
        double bare = bare();
        return List.of(new Pair(accepted, bare), new Pair(converged, bare));
    }

    /** Sends the list and waits until it is checked; answers the import's id. */
    private String checked() throws InterruptedException {
        String scheme = "identifier:s" + round;
        String csv = new SyntheticRegister(ROWS, round)
                .csv()
                .collect(Collectors.joining("\n"))
                .replaceFirst("identifier:synthetic", scheme);
        Answer opened = directory.send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"possibleDuplicates\":\"create\"}")),
                "/imports");
        String id = opened.body().path("id").asString();
        long began = System.nanoTime();
        directory.send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "text/csv")
                        .header("If-Match", opened.tag())
                        .PUT(BodyPublishers.ofString(csv)),
                "/imports/" + id + "/file");
        await(() -> status(id).equals("CHECKED"));
        checks.add(System.nanoTime() - began);
        return id;
    }

    /**
     * A store may estimate wrongly, and counts slowly: it is asked to when an estimate says that all could be there.
     */
    private boolean copiedBy(Service reader) {
        MongoCollection<Document> copies = databaseOf(reader).getCollection(COPIES);
        long expected = (long) ROWS * round;
        return copies.estimatedDocumentCount() >= expected - expected / 100 && copies.countDocuments() == expected;
    }

    private MongoDatabase databaseOf(Service reader) {
        return client.getDatabase(run + "_" + reader.word());
    }

    private void start(String id) {
        directory.send(
                HttpRequest.newBuilder().header("If-Match", "*").POST(BodyPublishers.noBody()),
                "/imports/" + id + "/start");
    }

    private String status(String id) {
        Document found =
                database.getCollection("imports").find(new Document("_id", id)).first();
        return found == null ? "" : found.get("st", Document.class).getString("status");
    }

    /** The documents that were inserted, once more. */
    private double bare() {
        List<InsertOneModel<Document>> documents = new ArrayList<>();
        insertions.documents().forEach(each -> documents.add(new InsertOneModel<>(each)));
        if (documents.size() != ROWS) {
            throw new IllegalStateException(documents.size() + " documents were inserted");
        }
        MongoCollection<Document> bare = database.getCollection("bare");
        long began = System.nanoTime();
        bare.bulkWrite(documents, new BulkWriteOptions().ordered(false));
        double rate = perSecond(began);
        if (bare.countDocuments() != (long) ROWS * round) {
            throw new IllegalStateException("documents are missing");
        }
        return rate;
    }

    private static double perSecond(long began) {
        return ROWS / ((System.nanoTime() - began) / 1e9);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not done within " + PATIENCE);
            }
            Thread.sleep(LOOK);
        }
    }

    @Override
    public List<String> remarks() {
        return List.of(
                String.format(Locale.ROOT, "%,d rows a round, %d rounds", ROWS, round),
                checks.line("read-and-checked"));
    }

    @Override
    public void close() {
        readers.forEach(Instance::close);
        directory.close();
        database.drop();
        READERS.forEach(each -> databaseOf(each).drop());
        client.close();
    }
}
