package lat.cabildo.platform.audit;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.security.Audit;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** What is noted reaches the topic: all of it, in order, whoever publishes. */
@ServiceTest
@TestPropertySource(properties = {"spring.config.import=classpath:cabildo-defaults.yaml", "cabildo.service=ledger"})
class AuditPublisherIT {
    private static final String TOPIC = "cabildo.ledger.audit.v1";

    private final String run = UUID.randomUUID().toString();
    private final Audit audit;
    private final ProducerFactory<?, ?> producers;

    AuditPublisherIT(Audit audit, ProducerFactory<?, ?> producers) {
        this.audit = audit;
        this.producers = producers;
    }

    record LineId(String value) implements Id {}

    record Line(LineId id) {}

    record LineWritten(String id) {}

    /** It publishes something, and so has a shard 0. */
    @SpringBootApplication
    static class Service {
        @Bean
        IdTypes idTypes() {
            return IdTypes.of(LineId.class);
        }

        @Bean
        Aggregates<LineId, Line, LineWritten> lines(Backbone backbone) {
            return backbone.aggregates(
                    AggregateType.of("line", "lines", "lin", Line.class, LineId::new), new LineMessages());
        }
    }

    static final class LineMessages implements PublishedLanguage<Line, LineWritten> {
        @Override
        public String name(LineWritten event) {
            return "written";
        }

        @Override
        public Object change(LineWritten event) {
            return event;
        }

        @Override
        public Object state(Line line) {
            return new LineWritten(line.id().value());
        }
    }

    @Test
    void tellsEveryEntryInTheOrderOfItsClient() {
        IntStream.range(0, 1_200)
                .forEach(each -> audit.note(caller("client-" + each % 3), "test.act", run + "/" + each, "Ana did it"));

        eventually(() -> assertThat(told()).hasSize(1_200));
        for (int client = 0; client < 3; client++) {
            String name = "client-" + client;
            assertThat(told())
                    .filteredOn(each -> each.subject().equals(name))
                    .extracting(AuditPublisherIT::number)
                    .isSorted();
        }
        assertThat(told()).allSatisfy(each -> {
            assertThat(each.type()).isEqualTo("lat.cabildo.ledger.audit.noted.v1");
            assertThat(data(each).path("id").asString()).isEqualTo(each.id()).startsWith("aud_");
            assertThat(data(each).path("subject").asString()).isEqualTo("person");
            assertThat(data(each).toString()).doesNotContain("Ana");
        });
        eventually(() -> assertThat(audit.waiting(1)).isEmpty());
    }

    @Test
    void fencesWhoPublishedBeforeAndGoesOnItself() {
        Audit.Entry late = new Audit.Entry("aud_late", Instant.EPOCH, "late", null, "test.act", run + "/0", "", null);
        try (AuditTopic former = open();
                AuditTopic later = open()) {
            assertThatThrownBy(() -> former.publish(List.of(late))).isInstanceOf(KafkaException.class);
            assertThat(later).isNotNull();
        }

        audit.note(caller("after"), "test.act", run + "/1", "");

        eventually(() -> assertThat(told())
                .singleElement()
                .satisfies(each -> assertThat(each.subject()).isEqualTo("after")));
    }

    private AuditTopic open() {
        Map<String, Object> connection = new HashMap<>(producers.getConfigurationProperties());
        connection.remove(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG);
        connection.remove(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG);
        return AuditTopic.open("ledger", new AuditRecords("ledger"), connection);
    }

    /** Of this run, each once. */
    private List<PublishedEvent> told() {
        Map<String, PublishedEvent> once = new HashMap<>();
        List<PublishedEvent> all = PublishedEvents.here().all(TOPIC).stream()
                .filter(each -> data(each).path("target").asString().startsWith(run))
                .toList();
        return all.stream().filter(each -> once.put(each.id(), each) == null).toList();
    }

    private static int number(PublishedEvent event) {
        String target = data(event).path("target").asString();
        return Integer.parseInt(target.substring(target.indexOf('/') + 1));
    }

    private static JsonNode data(PublishedEvent event) {
        return Objects.requireNonNull(event.data());
    }

    private static Caller caller(String client) {
        return new Caller(new Actor(client, "person"), Set.of(), Set.of(), false);
    }
}
