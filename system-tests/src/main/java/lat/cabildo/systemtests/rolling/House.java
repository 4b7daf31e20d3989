package lat.cabildo.systemtests.rolling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.FreePorts;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Service;
import lat.cabildo.systemtests.running.StoreUnderTest;

/** Broker, store, two instances of each service that is started anew, and one of each that these need. */
final class House implements AutoCloseable {
    private static final int INSTANCES = 2;

    private final Checkout newer = Checkout.here();
    private final Checkout older;
    private final StoreUnderTest store;
    private final LocalKafka kafka;
    private final Map<Service, List<Place>> places = new EnumMap<>(Service.class);

    House(Options options, Path run, String name) {
        older = options.older().map(Checkout::new).orElse(newer);
        store = StoreUnderTest.start(options.store(), newer, run);
        kafka = LocalKafka.start(run.resolve("kafka"));
        for (Service service : needed(options)) {
            List<Place> seats = new ArrayList<>();
            for (int each = 1; each <= (options.services().contains(service) ? INSTANCES : 1); each++) {
                seats.add(place(service, each, run, name));
            }
            places.put(service, seats);
        }
    }

    /** All that others work refers to an organization, and copies are held against their source. */
    private static Set<Service> needed(Options options) {
        Set<Service> needed = EnumSet.of(Service.DIRECTORY);
        needed.addAll(options.services());
        options.services().forEach(each -> Work.at(each).reader().ifPresent(needed::add));
        return needed;
    }

    private Place place(Service service, int number, Path run, String name) {
        Map<String, String> settings = new HashMap<>();
        settings.put("SPRING_MONGODB_DATABASE", Work.database(name, service));
        settings.put("CABILDO_BACKBONE_PARTITIONS", "6");
        settings.put("CABILDO_BACKBONE_SHARDS", "6");
        settings.put("CABILDO_BACKBONE_ADDRESS", "127.0.0.1");
        // As long as a service is given where it is deployed.
        settings.put("SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE", "20s");
        Surroundings surroundings = new Surroundings(
                Tokens.secretariat().issuer(), kafka.bootstrapServers(), store.uri(), store.kind(), FreePorts.any());
        return new Place(service.word() + "-" + number, run, surroundings, settings);
    }

    List<Place> of(Service service) {
        return List.copyOf(places.getOrDefault(service, List.of()));
    }

    String kafka() {
        return kafka.bootstrapServers();
    }

    String store() {
        return store.uri();
    }

    /** This build, and the one before it if there is one. */
    Path jar(Service service, boolean ofOlder) {
        return (ofOlder ? older : newer).jar(service);
    }

    /** The first instance of each service makes its topics; then come the second ones. All of the older build. */
    void start() {
        for (int number = 0; number < INSTANCES; number++) {
            List<Place> next = new ArrayList<>();
            for (Map.Entry<Service, List<Place>> each : places.entrySet()) {
                if (number < each.getValue().size()) {
                    each.getValue().get(number).start(jar(each.getKey(), true));
                    next.add(each.getValue().get(number));
                }
            }
            next.forEach(Place::awaitReady);
        }
    }

    @Override
    public void close() {
        places.values().forEach(each -> each.forEach(Place::close));
        kafka.close();
        store.close();
    }
}
