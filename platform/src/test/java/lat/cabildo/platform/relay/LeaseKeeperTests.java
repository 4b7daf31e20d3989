package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaseKeeperTests {
    private static final Duration TAKEOVER = Duration.ofSeconds(2);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    /** An instance and the leases it was told of. */
    private final class Instance implements LeaseKeeper.Serving {
        final List<HeldLease> leases = new ArrayList<>();
        final LeaseKeeper keeper;

        Instance(String name) {
            Leases all = new Leases(client.getDatabase("test"), "svc", name, null, 5_000);
            all.divide(null, new Division(1, 4, 0));
            OneDivision four = new OneDivision(all, 4, TAKEOVER, nanos::get, time -> {}, shards -> {});
            keeper = new LeaseKeeper(all, four, TAKEOVER, nanos::get, this);
        }

        @Override
        public void begin(HeldLease lease) {
            leases.add(lease);
        }

        @Override
        public void end(HeldLease lease) {
            leases.remove(lease);
        }

        @Override
        public boolean ended(HeldLease lease) {
            return !leases.contains(lease);
        }

        @Override
        public void saw(Map<String, Lease> leases) {}

        Set<Integer> valid() {
            Set<Integer> shards = new HashSet<>();
            leases.stream().filter(HeldLease::valid).forEach(each -> shards.add(each.shard()));
            return shards;
        }
    }

    private void pass(Duration time, Instance... instances) {
        for (long left = time.toMillis(); left > 0; left -= 500) {
            nanos.addAndGet(Duration.ofMillis(500).toNanos());
            for (Instance each : instances) {
                each.keeper.round();
            }
        }
    }

    @Test
    void aloneItServesAll() {
        Instance one = new Instance("one");
        one.keeper.round();

        assertThat(one.valid()).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void sharesWithAnInstanceThatComes() {
        Instance one = new Instance("one");
        one.keeper.round();
        Instance two = new Instance("two");

        pass(Duration.ofSeconds(4), one, two);

        assertThat(one.valid()).hasSize(2);
        assertThat(two.valid()).hasSize(2).doesNotContainAnyElementsOf(one.valid());
    }

    @Test
    void takesOverFromAnInstanceThatIsSilent() {
        Instance one = new Instance("one");
        Instance two = new Instance("two");
        pass(Duration.ofSeconds(4), one, two);

        pass(Duration.ofSeconds(4), two);

        assertThat(two.valid()).containsExactlyInAnyOrder(0, 1, 2, 3);
        assertThat(one.valid()).isEmpty();
    }

    @Test
    void leaseEndsByItselfBeforeAnotherMayTakeIt() {
        Instance one = new Instance("one");
        one.keeper.round();

        nanos.addAndGet(TAKEOVER.toNanos() * 6 / 10);

        assertThat(one.valid()).isEmpty();
    }

    @Test
    void aLeaseThatWasTakenOverBeatsNoMore() {
        Instance one = new Instance("one");
        one.keeper.round();
        HeldLease lease = one.leases.getFirst();
        Instance two = new Instance("two");
        pass(Duration.ofSeconds(6), two);

        assertThat(lease.beat()).isFalse();
        assertThat(lease.lost()).isTrue();
    }

    @Test
    void findsAnEarlierBeatWhoseAnswerWasLost() {
        Leases leases = new Leases(client.getDatabase("test"), "svc", "one", null, 5_000);
        Lease first = Objects.requireNonNull(leases.take(leases.shardId(0), null));
        leases.beat(first);

        assertThat(leases.beat(first)).isNotNull().extracting(Lease::beat).isEqualTo(2L);
    }

    @Test
    void givesAllBackWhenItEnds() {
        Instance one = new Instance("one");
        one.keeper.round();
        one.keeper.close(Duration.ZERO);
        Instance two = new Instance("two");
        two.keeper.round();

        assertThat(two.valid()).containsExactlyInAnyOrder(0, 1, 2, 3);
    }
}
