package lat.cabildo.systemtests.faults;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.FreePorts;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.checking.Subject;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Child;
import lat.cabildo.systemtests.running.Service;
import lat.cabildo.systemtests.running.StoreUnderTest;
import lat.cabildo.systemtests.running.TcpProxy;

/** Broker, store, several instances of the directory with proxies before both, and the events service as a reader. */
final class Arena implements AutoCloseable {
    static final int PARTITIONS = 6;

    private final Path run;
    private final Subject subject;
    private final StoreUnderTest store;
    private final int kafkaPort = FreePorts.any();
    private final List<String> brokerArguments = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private final Seat reader;
    private Child broker;

    Arena(Options options, Checkout checkout, Path run, String name) {
        this.run = run;
        this.subject = Subject.organizations(name);
        this.store = StoreUnderTest.start(options.store(), checkout, run);
        brokerArguments.add(run.resolve("kafka").toString());
        brokerArguments.add(String.valueOf(kafkaPort));
        for (int each = 1; each <= options.instances(); each++) {
            seats.add(seat(checkout, Service.DIRECTORY, "directory-" + each, subject.database()));
        }
        reader = seat(checkout, Service.EVENTS, "events", subject.reader().orElseThrow());
        broker = startBroker();
    }

    private Seat seat(Checkout checkout, Service service, String name, String database) {
        int listener = FreePorts.any();
        TcpProxy kafka = new TcpProxy(listener);
        TcpProxy proxy = new TcpProxy(store.port());
        brokerArguments.add(listener + ":" + kafka.port());
        Map<String, String> settings = new HashMap<>();
        settings.put("SPRING_MONGODB_DATABASE", database);
        // Troubles meet instances that cannot reach the broker as well.
        settings.put("CABILDO_READINESS", "readinessState,store");
        settings.put("CABILDO_BACKBONE_PARTITIONS", String.valueOf(PARTITIONS));
        settings.put("CABILDO_BACKBONE_SHARDS", String.valueOf(PARTITIONS));
        Surroundings surroundings = new Surroundings(
                Tokens.secretariat().issuer(),
                "127.0.0.1:" + kafka.port(),
                "mongodb://127.0.0.1:" + proxy.port() + "/?directConnection=true",
                store.kind(),
                FreePorts.any());
        return new Seat(name, checkout.jar(service), run, surroundings, settings, kafka, proxy);
    }

    /** Those of the directory. */
    List<Seat> seats() {
        return List.copyOf(seats);
    }

    Seat reader() {
        return reader;
    }

    Subject subject() {
        return subject;
    }

    StoreUnderTest store() {
        return store;
    }

    /** Past all proxies. */
    String kafka() {
        return "127.0.0.1:" + kafkaPort;
    }

    Child broker() {
        return broker;
    }

    void restartBroker() {
        broker = startBroker();
    }

    private Child startBroker() {
        return Child.start(Broker.class, "400m", run.resolve("broker.log"), brokerArguments.toArray(String[]::new));
    }

    /** All troubles are over; whatever has died is started again, with no failpoint. */
    void heal() {
        for (Seat each : all()) {
            each.heal();
            if (!each.alive() || !each.failpoint().isEmpty()) {
                each.instance().kill();
                each.start("");
            }
        }
        all().forEach(each -> each.instance().awaitReady());
    }

    private List<Seat> all() {
        List<Seat> all = new ArrayList<>(seats);
        all.add(reader);
        return all;
    }

    @Override
    public void close() {
        all().forEach(Seat::close);
        broker.end();
        store.close();
    }
}
