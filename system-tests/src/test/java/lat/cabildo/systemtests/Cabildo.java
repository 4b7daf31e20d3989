package lat.cabildo.systemtests;

import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;

import com.github.f4b6a3.ulid.UlidCreator;
import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.LocalStore;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.checking.Remnants;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Instance;
import lat.cabildo.systemtests.running.Service;
import lat.cabildo.systemtests.running.TcpProxy;

/**
 * The whole system, one for all journeys. The directory is started first and has a past when the others come: each of
 * them begins with an empty database.
 */
public final class Cabildo implements AutoCloseable {
    private static final String RUN = UlidCreator.getUlid().toString().toLowerCase(Locale.ROOT);
    private static final Map<String, String> SETTINGS = Map.of(
            "CABILDO_BACKBONE_PARTITIONS", "4",
            "CABILDO_BACKBONE_SHARDS", "2",
            "CABILDO_NOTIFICATIONS_SENDING_FIRSTPAUSE", "1s",
            // Long enough for any body that comes in one go, on a machine that is busy.
            "CABILDO_WEB_BODYWITHIN", "5s",
            // As in containers.
            "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");

    private final Checkout checkout = Checkout.here();
    private final Path run = checkout.runDirectory("journeys");
    private final LocalStore store = LocalStore.start();
    private final TcpProxy storeProxy = new TcpProxy(port(store.uri()));
    private final LocalKafka kafka = LocalKafka.start(run.resolve("kafka"));
    private final MailServer mail = new MailServer();
    private final SpanCollector spans = new SpanCollector();
    private final Map<Service, Instance> instances = new EnumMap<>(Service.class);
    private final List<String> databases = new ArrayList<>();
    private final Map<Service, Integer> starts = new ConcurrentHashMap<>();
    private final Past past;

    private Cabildo() {
        mail.start();
        start(DIRECTORY);
        awaitReady(DIRECTORY);
        past = Past.in(api(DIRECTORY));
        Stream.of(EVENTS, AGREEMENTS, NOTIFICATIONS).forEach(this::start);
        awaitReady(EVENTS, AGREEMENTS, NOTIFICATIONS);
    }

    public static Cabildo running() {
        return Running.CABILDO;
    }

    LocalKafka kafka() {
        return kafka;
    }

    TcpProxy storeProxy() {
        return storeProxy;
    }

    MailServer mail() {
        return mail;
    }

    SpanCollector spans() {
        return spans;
    }

    /** What was there before any service but the directory. */
    Past past() {
        return past;
    }

    Instance instance(Service service) {
        return Objects.requireNonNull(instances.get(service));
    }

    /** As the secretariat, which may do all. */
    public Api api(Service service) {
        return new Api(instance(service).url(), Tokens.secretariat().value());
    }

    PublishedEvents published() {
        return PublishedEvents.at(kafka.bootstrapServers());
    }

    /** Ends a service and starts it again as one that has never run: its database is empty. */
    void startAnew(Service service) {
        instance(service).close();
        start(service);
        awaitReady(service);
    }

    void awaitReady(Service... services) {
        Stream.of(services).forEach(each -> instance(each).awaitReady());
    }

    String storeUri() {
        return store.uri();
    }

    /** A look for texts wherever this installation keeps anything. */
    Remnants remnants(String... texts) {
        return new Remnants(store.uri(), kafka.bootstrapServers(), run, texts);
    }

    /** Of a service that all journeys share. */
    String database(Service service) {
        return "journeys_%s_%s_%d".formatted(RUN, service.word(), starts.get(service));
    }

    /** One that goes with this run. */
    String newDatabase() {
        String database = "journeys_%s_%d".formatted(RUN, databases.size());
        databases.add(database);
        return database;
    }

    /** Another instance, beside those that all journeys share. */
    Instance start(Service service, String name, String database, Map<String, String> settings) {
        Map<String, String> all = new ConcurrentHashMap<>(SETTINGS);
        all.put("SPRING_MONGODB_DATABASE", database);
        all.putAll(settings);
        return Instance.start(checkout.jar(service), name, run, surroundings(), all);
    }

    private void start(Service service) {
        int number = starts.merge(service, 1, Integer::sum);
        String database = database(service);
        databases.add(database);
        Map<String, String> settings = new ConcurrentHashMap<>(SETTINGS);
        settings.put("SPRING_MONGODB_DATABASE", database);
        // Kept is what begins at the directory, and what follows from it elsewhere.
        settings.put("CABILDO_TRACES", spans.url());
        settings.put("CABILDO_TRACES_SHARE", service == DIRECTORY ? "1" : "0");
        String name = service.word() + "-" + number;
        instances.put(service, Instance.start(checkout.jar(service), name, run, surroundings(), settings));
    }

    private Surroundings surroundings() {
        String uri = "mongodb://127.0.0.1:" + storeProxy.port() + "/?directConnection=true";
        return new Surroundings(
                Tokens.secretariat().issuer(), kafka.bootstrapServers(), uri, store.kind(), mail.port());
    }

    @Override
    public void close() {
        instances.values().forEach(Instance::close);
        storeProxy.close();
        mail.stop();
        spans.close();
        kafka.close();
        try (store;
                MongoClient client = MongoClients.create(store.uri())) {
            databases.forEach(each -> client.getDatabase(each).drop());
            Checkout.delete(run.resolve("kafka"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int port(String uri) {
        String host = new ConnectionString(uri).getHosts().getFirst();
        return Integer.parseInt(host.substring(host.lastIndexOf(':') + 1));
    }

    private static final class Running {
        static final Cabildo CABILDO = start();

        private static Cabildo start() {
            Cabildo cabildo = new Cabildo();
            Runtime.getRuntime().addShutdownHook(new Thread(cabildo::close, "journeys-end"));
            return cabildo;
        }
    }
}
