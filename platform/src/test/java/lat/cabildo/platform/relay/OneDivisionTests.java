package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OneDivisionTests {
    private static final Duration TAKEOVER = Duration.ofSeconds(2);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final AtomicLong nanos = new AtomicLong();
    private final List<Integer> fenced = new ArrayList<>();
    private final List<Instance> alive = new ArrayList<>();

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    /** An instance that was told a number of shards; while others wait, those that are alive go their rounds. */
    private final class Instance implements LeaseKeeper.Serving {
        final List<HeldLease> held = new ArrayList<>();
        final Leases leases;
        final OneDivision division;
        final LeaseKeeper keeper;

        Instance(String name, int shards, OneDivision.Fences fences) {
            leases = new Leases(client.getDatabase("test"), "svc", name, null, 5_000);
            division = new OneDivision(leases, shards, TAKEOVER, nanos::get, OneDivisionTests.this::pass, fences);
            keeper = new LeaseKeeper(leases, division, TAKEOVER, nanos::get, this);
        }

        Instance(String name, int shards) {
            this(name, shards, fenced::add);
        }

        Instance serving() throws InterruptedException {
            division.require();
            keeper.round();
            alive.add(this);
            return this;
        }

        Division noted() {
            return Objects.requireNonNull(leases.division());
        }

        @Override
        public void begin(HeldLease lease) {
            held.add(lease);
        }

        @Override
        public void end(HeldLease lease) {
            held.remove(lease);
        }

        @Override
        public boolean ended(HeldLease lease) {
            return true;
        }

        @Override
        public void saw(Map<String, Lease> leases) {}
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
        alive.forEach(each -> each.keeper.round());
    }

    @Test
    void theFirstNotesItsNumberAndWhoeverHasTheSameGoesOnAtOnce() throws InterruptedException {
        Instance one = new Instance("one", 4).serving();

        new Instance("two", 4).division.require();

        assertThat(one.noted()).isEqualTo(new Division(1, 4, 0));
        assertThat(nanos).hasValue(0);
        assertThat(fenced).isEmpty();
    }

    @Test
    void anotherNumberIsRefusedWhileAnInstanceLives() throws InterruptedException {
        Instance one = new Instance("one", 4).serving();
        Instance two = new Instance("two", 8);

        assertThatThrownBy(two.division::require)
                .isInstanceOf(Unfit.class)
                .hasMessageStartingWith("cabildo.backbone.shards is 8 here, and 4 where instances of this service run");
        assertThatThrownBy(two.keeper::round).isInstanceOf(Unfit.class);

        assertThat(one.noted().shards()).isEqualTo(4);
        assertThat(one.held).hasSize(4).allMatch(HeldLease::beat);
        assertThat(fenced).isEmpty();
    }

    @Test
    void anotherNumberHasItsTurnOnceNothingStirs() throws InterruptedException {
        new Instance("one", 4).serving();
        alive.clear();

        Instance two = new Instance("two", 8).serving();

        assertThat(two.noted()).isEqualTo(new Division(3, 8, 0));
        assertThat(fenced).containsExactly(4);
        // Once it sees that whoever was there before is gone, it serves all.
        pass(TAKEOVER);
        assertThat(two.held).hasSize(8).allMatch(HeldLease::beat);
    }

    @Test
    void whoeverSleptThroughAChangeHasLostItsLeasesAndTakesNone() throws InterruptedException {
        Instance one = new Instance("one", 8).serving();
        List<HeldLease> before = List.copyOf(one.held);
        alive.clear();
        Instance two = new Instance("two", 4).serving();

        assertThat(before).hasSize(8).noneMatch(HeldLease::beat);
        assertThatThrownBy(one.keeper::round).isInstanceOf(Unfit.class).hasMessageContaining("8 here, and 4");
        assertThatThrownBy(one.division::require).isInstanceOf(Unfit.class);
        assertThat(two.held).hasSize(4).allMatch(HeldLease::beat);
    }

    @Test
    void aChangeThatWasCutOffIsFinishedBeforeAnybodyServes() throws InterruptedException {
        new Instance("one", 4).serving();
        alive.clear();
        Instance two = new Instance("two", 8, shards -> {
            throw new KafkaException("away");
        });

        assertThatThrownBy(two.division::require).isInstanceOf(KafkaException.class);
        assertThat(two.noted()).isEqualTo(new Division(2, 8, 4));
        assertThatThrownBy(two.keeper::round).isInstanceOf(Unfit.class);
        // A third number may come instead; then all owners since are fenced.
        Instance three = new Instance("three", 6).serving();

        assertThat(three.noted()).isEqualTo(new Division(4, 6, 0));
        assertThat(fenced).containsExactly(8);
    }

    @Test
    void ofTwoThatSeeTheSameOneNotesItsNumber() {
        Leases leases = new Instance("one", 4).leases;
        leases.divide(null, new Division(1, 4, 0));
        Division seen = Objects.requireNonNull(leases.division());

        assertThat(leases.divide(seen, seen.changedTo(8))).isTrue();
        assertThat(leases.divide(seen, seen.changedTo(6))).isFalse();
        assertThat(leases.divide(null, new Division(1, 6, 0))).isFalse();

        assertThat(leases.division()).isEqualTo(new Division(2, 8, 4));
    }

    @Test
    void theNumberOfAVersionThatNotedNoneIsSeenFromItsLeases() throws InterruptedException {
        Leases before = new Instance("before", 4).leases;
        for (int shard = 0; shard < 4; shard++) {
            before.take(before.shardId(shard), null);
        }
        Instance same = new Instance("same", 4);

        same.division.require();

        assertThat(same.noted()).isEqualTo(new Division(1, 4, 0));
        assertThat(nanos).hasValue(0);
    }

    @Test
    void anotherNumberThanThatOfAVersionThatNotedNoneWaitsForItsEnd() throws InterruptedException {
        Leases before = new Instance("before", 4).leases;
        for (int shard = 0; shard < 4; shard++) {
            before.take(before.shardId(shard), null);
        }
        Instance other = new Instance("other", 2);

        other.division.require();

        assertThat(nanos).hasValueGreaterThanOrEqualTo(TAKEOVER.toNanos());
        assertThat(other.noted()).isEqualTo(new Division(2, 2, 0));
        assertThat(fenced).containsExactly(4);
    }
}
