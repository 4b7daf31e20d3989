package lat.cabildo.platform.relay;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Topics;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * A service that may not make its topics, where nobody else has made them: it must not look well until somebody has.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.config.import=classpath:cabildo-defaults.yaml",
            "cabildo.service=harbour",
            "cabildo.backbone.create-topics=false"
        })
class UnfitTopicsIT {
    private final MeterRegistry meters;
    private final RestTestClient http;

    UnfitTopicsIT(MeterRegistry meters, RestTestClient http) {
        this.meters = meters;
        this.http = http;
    }

    record BoatId(String value) implements Id {}

    record Boat(BoatId id) {}

    record BoatLaunched(String id) {}

    @EnableAutoConfiguration
    @SpringBootConfiguration
    static class Service {

        @Bean
        IdTypes idTypes() {
            return IdTypes.of(BoatId.class);
        }

        @Bean
        Aggregates<BoatId, Boat, BoatLaunched> boats(Backbone backbone) {
            return backbone.aggregates(
                    AggregateType.of("boat", "boats", "bot", Boat.class, BoatId::new), new BoatMessages());
        }
    }

    private static final class BoatMessages implements PublishedLanguage<Boat, BoatLaunched> {
        @Override
        public String name(BoatLaunched event) {
            return "launched";
        }

        @Override
        public Object change(BoatLaunched event) {
            return event;
        }

        @Override
        public Object state(Boat boat) {
            return Map.of("id", boat.id().value());
        }
    }

    @Test
    void takesNoRequestsAndTellsThatNobodyServesItsShardsUntilItsTopicsAreThere() {
        eventually(
                () -> assertThat(meters.get("cabildo.broker.reachable").gauge().value())
                        .isEqualTo(1));

        JsonNode health = Objects.requireNonNull(http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        assertThat(health.path("status").asString()).isEqualTo("OUT_OF_SERVICE");
        http.get().uri("/actuator/health/liveness").exchange().expectStatus().isOk();
        assertThat(meters.get("cabildo.relay.epoch").gauges())
                .isNotEmpty()
                .extracting(Gauge::value)
                .containsOnly(0.0);

        Topics.require(
                Infrastructure.kafka().bootstrapServers(),
                List.of(
                        "cabildo.harbour.boat.changes.v1",
                        "cabildo.harbour.boat.state.v1",
                        "cabildo.harbour.audit.v1"));

        eventually(() -> http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());
        eventually(() -> assertThat(meters.get("cabildo.relay.epoch").gauges())
                .extracting(Gauge::value)
                .allMatch(epoch -> epoch > 0));
    }
}
