package lat.cabildo.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MigrationsIT {
    private static final int NOTES = 200;
    private static final int BATCH = 20;
    private static final Duration TAKEOVER = Duration.ofMillis(400);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database = client.getDatabase(
            "cabildo_migrations_" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoCollection<Document> migrations = database.getCollection("migrations");
    private final List<MigrationRunner> instances = new ArrayList<>();
    /** The documents as they passed by, whoever had them. */
    private final List<String> passed = new CopyOnWriteArrayList<>();

    private record Told(String name, int version, Consumer<List<Document>> work, boolean endsForm)
            implements Migration {
        Told(String name, int version, Consumer<List<Document>> work) {
            this(name, version, work, false);
        }

        /** As the version after that has it. */
        Told ended() {
            return new Told(name, version, work, true);
        }

        @Override
        public String collection() {
            return "notes";
        }

        @Override
        public void apply(List<Document> documents) {
            work.accept(documents);
        }
    }

    @BeforeEach
    void fill() {
        database.getCollection("notes")
                .insertMany(IntStream.range(0, NOTES)
                        .mapToObj(each -> new Document("_id", id(each)))
                        .toList());
    }

    @AfterEach
    void drop() {
        instances.forEach(MigrationRunner::stop);
        database.drop();
        client.close();
    }

    @Test
    void runsOnceAlthoughTwoInstancesStartAtTheSameTime() {
        Migration counted = new Told("counted", 1, this::pass);
        begin(counted, Duration.ZERO);
        begin(counted, Duration.ZERO);

        awaitDone("counted", 1);

        List<String> twice = new ArrayList<>(all());
        twice.addAll(all());
        assertThat(passed).containsExactlyElementsOf(twice);
        begin(counted, Duration.ZERO);
        await().atMost(PATIENCE).until(() -> instances.getLast().isIdle());
        assertThat(passed).hasSize(2 * NOTES);
    }

    @Test
    void passesOnceMoreOnlyWhenAnUpgradeIsOver() {
        begin(new Told("patient", 1, this::pass), Duration.ofHours(1));

        await().atMost(PATIENCE).until(() -> standing("patient").getInteger("pass") == 2);

        assertThat(standing("patient").getBoolean("done")).isFalse();
        assertThat(standing("patient").getDate("notBefore"))
                .isAfter(Date.from(Clock.systemUTC().instant().plusSeconds(3_000)));
        assertThat(passed).hasSize(NOTES);
    }

    @Test
    void opensNoStoreToAVersionThatCannotReadIt() {
        Told first = new Told("split", 1, this::pass);
        Told second = new Told("split", 2, this::pass);
        assertThatThrownBy(() -> begin(second.ended(), Duration.ZERO))
                .isInstanceOf(UnreadableStore.class)
                .hasMessageContaining("no longer reads the form from before migration split 2");
        begin(first, Duration.ZERO);
        awaitDone("split", 1);
        assertThatThrownBy(() -> begin(second.ended(), Duration.ZERO)).isInstanceOf(UnreadableStore.class);
        begin(second, Duration.ZERO);
        awaitDone("split", 2);
        // The version before that one may still come back.
        begin(first, Duration.ZERO);
        await().atMost(PATIENCE).until(() -> instances.getLast().isIdle());

        begin(second.ended(), Duration.ZERO);
        await().atMost(PATIENCE).until(() -> instances.getLast().isIdle());

        begin(second, Duration.ZERO);
        begin(new Told("split", 3, this::pass), Duration.ZERO);
        awaitDone("split", 3);
        // So may the one that no longer reads what was before 2, when a third one is here that reads what was before 3.
        begin(second.ended(), Duration.ZERO);
        assertThatThrownBy(() -> begin(first, Duration.ZERO))
                .isInstanceOf(UnreadableStore.class)
                .hasMessageContaining("a newer version of this service")
                .hasMessageContaining("(migration split 2)");
        assertThatThrownBy(() -> begin(new Told("another", 1, this::pass), Duration.ZERO))
                .isInstanceOf(UnreadableStore.class);
    }

    @Test
    void opensAStoreWithoutRecordsToAnyVersion() {
        database.getCollection("notes").deleteMany(new Document());
        Told last = new Told("split", 1, this::pass).ended();

        begin(last, Duration.ZERO);

        awaitDone("split", 1);
        await().atMost(PATIENCE)
                .until(() -> Integer.valueOf(1).equals(standing("split").getInteger("ended")));
    }

    @Test
    void goesOnWhereAnInstanceWasKilled() {
        migrations.insertOne(new Document("_id", "cut-off")
                .append("version", 1)
                .append("pass", 2)
                .append("after", id(NOTES - 31))
                .append("notBefore", new Date(0))
                .append("done", false)
                .append("owner", "killed")
                .append("epoch", 7L)
                .append("beat", 70L));

        begin(new Told("cut-off", 1, this::pass), Duration.ZERO);
        awaitDone("cut-off", 1);

        assertThat(passed).containsExactlyElementsOf(all().subList(NOTES - 30, NOTES));
        assertThat(standing("cut-off").getLong("epoch")).isEqualTo(8);
    }

    @Test
    void leavesItToAnInstanceThatNeedsLongForABatch() throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(1);
        Migration slow = new Told("slow", 1, batch -> {
            if (passed.isEmpty()) {
                awaitQuietly(enough);
            }
            pass(batch);
        });
        begin(slow, Duration.ZERO);
        await().atMost(PATIENCE).until(() -> migrations.countDocuments() == 1);
        begin(slow, Duration.ZERO);

        long beat = standing("slow").getLong("beat");
        await().atMost(PATIENCE).until(() -> standing("slow").getLong("beat") > beat + 10);
        assertThat(standing("slow").getLong("epoch")).isEqualTo(1);
        enough.countDown();

        awaitDone("slow", 1);
        assertThat(passed).hasSize(2 * NOTES);
    }

    @Test
    void notesNothingAfterAnotherHasTakenIt() {
        Migration robbed = new Told("robbed", 1, batch -> {
            if (passed.size() == 2 * BATCH) {
                migrations.updateOne(
                        new Document("_id", "robbed"),
                        new Document("$set", new Document("owner", "another"))
                                .append("$inc", new Document("epoch", 1L)));
            }
            pass(batch);
        });
        begin(robbed, Duration.ZERO);

        awaitDone("robbed", 1);

        // What the first owner did last was not noted, so it was done again.
        List<String> seen = List.copyOf(passed);
        assertThat(seen).hasSize(2 * NOTES + BATCH);
        assertThat(seen.subList(2 * BATCH, 3 * BATCH)).isEqualTo(seen.subList(3 * BATCH, 4 * BATCH));
    }

    @Test
    void goesOnAfterAFailureWithTheBatchThatFailed() {
        List<String> failed = new CopyOnWriteArrayList<>();
        begin(
                new Told("unlucky", 1, batch -> {
                    if (passed.size() == 3 * BATCH && failed.isEmpty()) {
                        failed.add(batch.getFirst().getString("_id"));
                        throw new IllegalStateException("once");
                    }
                    pass(batch);
                }),
                Duration.ZERO);

        awaitDone("unlucky", 1);

        assertThat(failed).containsExactly(id(3 * BATCH));
        assertThat(passed).hasSize(2 * NOTES);
    }

    @Test
    void aLaterVersionRunsAnewAndAnEarlierOneNoMore() {
        begin(new Told("twice", 1, this::pass), Duration.ofHours(1));
        await().atMost(PATIENCE).until(() -> passed.size() == NOTES);

        begin(new Told("twice", 2, this::pass), Duration.ZERO);
        awaitDone("twice", 2);

        assertThat(passed).hasSize(3 * NOTES);
        await().atMost(PATIENCE).until(() -> instances.getFirst().isIdle());
        assertThat(standing("twice").getInteger("version")).isEqualTo(2);
    }

    private void pass(List<Document> batch) {
        batch.forEach(each -> passed.add(each.getString("_id")));
    }

    private void begin(Migration migration, Duration againAfter) {
        MigrationRunner instance = new MigrationRunner(
                database,
                List.of(migration),
                new MigrationProperties(BATCH, TAKEOVER, againAfter),
                Clock.systemUTC(),
                System::nanoTime,
                new SimpleMeterRegistry());
        instances.add(instance);
        instance.start();
    }

    private void awaitDone(String name, int version) {
        await().atMost(PATIENCE).until(() -> {
            Document standing = standing(name);
            return standing.getInteger("version") == version && standing.getBoolean("done");
        });
    }

    private Document standing(String name) {
        Document found = migrations.find(new Document("_id", name)).first();
        return found == null
                ? new Document("version", 0)
                        .append("pass", 0)
                        .append("done", false)
                        .append("beat", 0L)
                : found;
    }

    private static List<String> all() {
        return IntStream.range(0, NOTES).mapToObj(MigrationsIT::id).toList();
    }

    private static String id(int number) {
        return "nte_%05d".formatted(number);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
