package lat.cabildo.platform.test;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Reactions;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.ReplicaType;
import lat.cabildo.platform.replica.Replicas;
import lat.cabildo.platform.security.AccessTable;
import lat.cabildo.platform.security.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.messaging.Message;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What every service's tests rely on: a context of Spring Boot's tests finds everything and is ready when they begin.
 */
@ServiceTest
@TestPropertySource(
        properties = {
            "spring.config.import=classpath:cabildo-defaults.yaml",
            "cabildo.service=kit",
            "cabildo.backbone.max-pending=17",
            "spring.cloud.function.definition=towns;townChanges",
            "spring.cloud.stream.bindings.towns-in-0.destination=cabildo.abroad.town.state.v1",
            "spring.cloud.stream.bindings.townChanges-in-0.destination=cabildo.abroad.town.changes.v1"
        })
class ServiceContextIT {
    private final Aggregates<VisitId, Visit, VisitPaid> visits;
    private final Replica<TownId, Town> towns;
    private final Service service;
    private final RestTestClient http;

    ServiceContextIT(
            Aggregates<VisitId, Visit, VisitPaid> visits,
            Replica<TownId, Town> towns,
            Service service,
            RestTestClient http) {
        this.visits = visits;
        this.towns = towns;
        this.service = service;
        this.http = http;
    }

    record TownId(String value) implements Id {}

    record VisitId(String value) implements Id {}

    record Town(String name) {}

    record Visit(VisitId id, TownId town) {}

    record VisitPaid(String town) {}

    record VisitState(String id, String town) {}

    @SpringBootApplication
    static class Service {
        final List<DomainEvent> reacted = new CopyOnWriteArrayList<>();

        @Bean
        IdTypes idTypes() {
            return IdTypes.of(TownId.class, VisitId.class);
        }

        @Bean
        AccessTable access() {
            return AccessTable.of("kit", "GET /whoami read - holder");
        }

        @Bean
        Aggregates<VisitId, Visit, VisitPaid> visits(Backbone backbone) {
            return backbone.aggregates(
                    AggregateType.of("visit", "visits", "vis", Visit.class, VisitId::new), new VisitMessages());
        }

        @Bean
        Replica<TownId, Town> townCopies(Replicas replicas) {
            return replicas.of(ReplicaType.of("abroad", "town", "twn", Town.class, TownId::new));
        }

        @Bean
        Whoami whoami() {
            return new Whoami();
        }

        @Bean
        Consumer<Message<List<byte[]>>> towns(Replicas replicas, Replica<TownId, Town> townCopies) {
            return replicas.listener(townCopies);
        }

        @Bean
        Consumer<Message<List<byte[]>>> townChanges(Reactions reactions) {
            return reactions.listener(reacted::add);
        }
    }

    @RestController
    static class Whoami {
        @GetMapping("/whoami")
        Set<String> whoami(Caller caller) {
            return caller.actsFor();
        }
    }

    private static final class VisitMessages implements PublishedLanguage<Visit, VisitPaid> {
        @Override
        public String name(VisitPaid event) {
            return "paid";
        }

        @Override
        public Object change(VisitPaid event) {
            return event;
        }

        @Override
        public Object state(Visit visit) {
            return new VisitState(visit.id().value(), visit.town().value());
        }
    }

    @Test
    void hearsWhatIsPublishedRightAfterTheStart() {
        try (Upstream abroad = Upstream.of("abroad")) {
            abroad.publish("town", "founded", "twn_1", 1, Map.of(), Map.of("name", "Quito"));
        }

        eventually(() -> {
            assertThat(service.reacted).extracting(DomainEvent::subject).containsExactly("twn_1");
            assertThat(towns.find(new TownId("twn_1"))).contains(new Town("Quito"));
        });
    }

    @Test
    void publishesToTheBrokerOfTheTests() {
        VisitId id = new VisitId("vis_1");
        visits.create(
                Commands.any(), id, () -> Decision.of(new Visit(id, new TownId("twn_1")), new VisitPaid("twn_1")));

        PublishedEvent paid = PublishedEvents.here().await("cabildo.kit.visit.changes.v1", "vis_1", 1);

        assertThat(paid.type()).isEqualTo("lat.cabildo.kit.visit.paid.v1");
        assertThat(paid.state().path("town").asString()).isEqualTo("twn_1");
    }

    @Test
    void opensToTokensOfTheTests() {
        http.get().uri("/whoami").exchange().expectStatus().isUnauthorized();
        http.get()
                .uri("/whoami")
                .headers(Tokens.actingFor("org_1").withScopes("kit:read"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("[\"org_1\"]");
        http.get()
                .uri("/whoami")
                .headers(Tokens.secretariat().withScopes("elsewhere:read"))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void usesTheDatabaseOfThisRun(@Autowired MongoDatabaseFactory store) {
        assertThat(store.getMongoDatabase().getName()).isEqualTo(TestDatabase.NAME);
    }

    @Test
    void leavesTheLastWordToTheTest(
            @Value("${cabildo.backbone.max-pending}") int maxPending, @Value("${CABILDO_ISSUER}") String issuer) {
        assertThat(maxPending).isEqualTo(17);
        assertThat(issuer).isEqualTo(TestIssuer.running().uri());
    }
}
