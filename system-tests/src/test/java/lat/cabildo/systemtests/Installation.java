package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Instance;
import lat.cabildo.systemtests.running.Service;
import lat.cabildo.systemtests.running.StoreUnderTest;
import org.apache.kafka.clients.admin.Admin;

/** All four services with a store and a broker of their own, of which copies are kept and brought back. */
final class Installation implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Checkout checkout = Checkout.here();
    private final Path run = checkout.runDirectory("restores");
    private final StoreUnderTest store = StoreUnderTest.best(checkout, run);
    private final LocalKafka kafka = LocalKafka.start(run.resolve("kafka"));
    private final MailServer mail = new MailServer();
    private final Map<Service, Instance> instances = new EnumMap<>(Service.class);
    private int starts;

    Installation() {
        mail.start();
    }

    MailServer mail() {
        return mail;
    }

    String store() {
        return store.uri();
    }

    /** As the secretariat, which may do all. */
    Api api(Service service) {
        return new Api(instance(service).url(), Tokens.secretariat().value());
    }

    PublishedEvents published() {
        return PublishedEvents.at(kafka.bootstrapServers());
    }

    Instance instance(Service service) {
        return Objects.requireNonNull(instances.get(service));
    }

    /** Where each of them answers. */
    List<String> urls() {
        return Stream.of(Service.values()).map(each -> instance(each).url()).toList();
    }

    /** Starts all four and waits until they say that they are ready. */
    void start() {
        launch();
        instances.values().forEach(Instance::awaitReady);
    }

    /** Starts all four. */
    void launch() {
        starts++;
        for (Service service : Service.values()) {
            Surroundings surroundings = new Surroundings(
                    Tokens.secretariat().issuer(), kafka.bootstrapServers(), store.uri(), store.kind(), mail.port());
            Map<String, String> settings = new HashMap<>(Map.of(
                    "CABILDO_BACKBONE_PARTITIONS", "4",
                    "CABILDO_BACKBONE_SHARDS", "2",
                    "CABILDO_BACKBONE_CONTINUITY", "true",
                    "CABILDO_NOTIFICATIONS_SENDING_FIRSTPAUSE", "1s"));
            String name = service.word() + "-" + starts;
            instances.put(service, Instance.start(checkout.jar(service), name, run, surroundings, settings));
        }
    }

    /** Ends the services in order. */
    void stop() {
        instances.values().forEach(Instance::close);
    }

    /** Ends the services without a word. */
    void kill() {
        instances.values().forEach(Instance::kill);
    }

    /** Copies store and broker, as they stand still at one moment. */
    void backUp() {
        store.backUp();
        kafka.stop();
        copy("kafka", "kafka-backup");
        kafka.startAgain();
    }

    void restoreStore() {
        store.restore();
    }

    void restoreKafka() {
        kafka.stop();
        copy("kafka-backup", "kafka");
        kafka.startAgain();
    }

    /** Nothing is left of what it held. */
    void loseKafka() {
        kafka.stop();
        delete("kafka");
        kafka.startAgain();
    }

    /** All of them but the audit's, of which no service keeps a copy. */
    void deleteTopics() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            List<String> ours = admin.listTopics().names().get().stream()
                    .filter(each -> each.startsWith("cabildo.") && !each.endsWith(".audit.v1"))
                    .toList();
            admin.deleteTopics(ours).all().get();
            within(PATIENCE, () -> assertThat(admin.listTopics().names().get()).doesNotContainAnyElementsOf(ours));
        }
    }

    /** Nothing is left to be read by any service. */
    void awaitQuiet() {
        within(PATIENCE, () -> {
            for (Service service : Service.values()) {
                assertThat(api(service)
                                .get("/operations/consumers")
                                .body()
                                .path("items")
                                .values())
                        .as(service.word())
                        .allMatch(each -> each.path("lag").asLong() == 0);
                assertThat(api(service)
                                .get("/operations/relay")
                                .body()
                                .path("outboxes")
                                .values())
                        .as(service.word())
                        .allMatch(each -> each.path("pending").asLong() == 0);
            }
            assertThat(api(Service.NOTIFICATIONS)
                            .get("/deliveries?status=pending")
                            .body()
                            .path("items"))
                    .isEmpty();
        });
    }

    private void copy(String from, String to) {
        delete(to);
        Path source = run.resolve(from);
        try (Stream<Path> all = Files.walk(source)) {
            for (Path each : all.toList()) {
                Files.copy(each, run.resolve(to).resolve(source.relativize(each)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String directory) {
        try {
            Checkout.delete(run.resolve(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        instances.values().forEach(Instance::close);
        mail.stop();
        kafka.close();
        store.close();
        delete("kafka");
        delete("kafka-backup");
    }
}
