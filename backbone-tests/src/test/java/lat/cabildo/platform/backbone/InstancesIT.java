package lat.cabildo.platform.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two instances of a service whose polls come too late to be of any help. */
class InstancesIT {
    private static final String RUN = "i" + UUID.randomUUID().toString().substring(0, 8);
    private static final List<ConfigurableApplicationContext> INSTANCES = new ArrayList<>();

    @BeforeAll
    static void startTwo() {
        INSTANCES.add(start());
        INSTANCES.add(start());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(INSTANCES)
                        .allSatisfy(each -> assertThat(served(each)).isEqualTo(2)));
    }

    @AfterAll
    static void stopBoth() {
        INSTANCES.forEach(ConfigurableApplicationContext::close);
        try (MongoClient client = MongoClients.create(Infrastructure.store().uri())) {
            client.getDatabase("cabildo_" + RUN).drop();
        }
    }

    @Test
    void whatOneWritesIsPublishedByTheOtherAtOnce() {
        List<String> ids = Stream.generate(() -> NoteService.create(INSTANCES.getFirst(), "hinted"))
                .limit(40)
                .toList();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(pending(ids)).isZero());
        assertThat(INSTANCES)
                .allSatisfy(each -> assertThat(meters(each)
                                .get("cabildo.relay.published")
                                .counter()
                                .count())
                        .isPositive());
    }

    private static long pending(List<String> ids) {
        try (MongoClient client = MongoClients.create(Infrastructure.store().uri())) {
            return client.getDatabase("cabildo_" + RUN)
                    .getCollection("notes")
                    .countDocuments(new Document("_id", new Document("$in", ids)).append("ob.pub", 0L));
        }
    }

    private static long served(ConfigurableApplicationContext instance) {
        return meters(instance).find("cabildo.relay.epoch").gauges().stream()
                .filter(each -> each.value() > 0)
                .count();
    }

    private static MeterRegistry meters(ConfigurableApplicationContext instance) {
        return instance.getBean(MeterRegistry.class);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(NoteService.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=classpath:cabildo-defaults.yaml",
                        // Without a web server there is no indicator of the store.
                        "--management.endpoint.health.validate-group-membership=false",
                        "--cabildo.service=" + RUN,
                        "--cabildo.backbone.address=127.0.0.1",
                        "--cabildo.backbone.poll-at-least=5m",
                        "--cabildo.backbone.poll-at-most=5m",
                        "--spring.mongodb.uri=" + Infrastructure.store().uri(),
                        "--spring.kafka.bootstrap-servers="
                                + Infrastructure.kafka().bootstrapServers());
    }
}
