package lat.cabildo.systemtests;

import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever may not change something is told so, and leaves no trace in store or topics. */
class AttackJourneyIT {
    private final Cabildo cabildo = Cabildo.running();
    private final Answer victim = Requests.city(cabildo.api(DIRECTORY), "Esmeraldas");
    private final Answer stranger = Requests.city(cabildo.api(DIRECTORY), "Tulcán");

    /** Somebody who tries. */
    enum Attacker {
        FOREIGN_ORGANIZATION(403),
        WITHOUT_SCOPE(403),
        EXPIRED(401),
        WRONG_AUDIENCE(401),
        FORGED(401),
        NOBODY(401);

        private final int status;

        Attacker(int status) {
            this.status = status;
        }

        @Nullable
        String token(String strangersId) {
            return switch (this) {
                case FOREIGN_ORGANIZATION -> Tokens.actingFor(strangersId).value();
                case WITHOUT_SCOPE ->
                    Tokens.secretariat().withScopes("directory:read").value();
                case EXPIRED -> Tokens.secretariat().expired().value();
                case WRONG_AUDIENCE ->
                    Tokens.secretariat().audience("elsewhere").value();
                case FORGED -> Tokens.secretariat().forged().value();
                case NOBODY -> null;
            };
        }
    }

    @Test
    void changesNothingInAnyService() {
        String seen = victim.seen() + ", " + stranger.seen();
        String event = Requests.seminar(cabildo.api(EVENTS), victim.id(), seen).id();
        String agreement =
                Requests.twinning(cabildo.api(AGREEMENTS), victim.id(), seen).id();
        String subscription = Requests.subscription(
                        cabildo.api(NOTIFICATIONS), victim.id(), Requests.email("alcaldia@example.org"), seen)
                .id();

        for (Attacker attacker : Attacker.values()) {
            String token = attacker.token(stranger.id());
            assertRefused(attacker, Requests.tryRename(as(DIRECTORY, token), victim.id(), "Ajena"));
            assertRefused(attacker, as(EVENTS, token).post("/events/" + event + "/publish", null, "If-Match", "*"));
            assertRefused(attacker, as(AGREEMENTS, token).post("/agreements", Requests.twinningOf(victim.id())));
            String pause = "/subscriptions/" + subscription + "/pause";
            assertRefused(attacker, as(NOTIFICATIONS, token).post(pause, null, "If-Match", "*"));
        }

        assertUnchanged(DIRECTORY, "/organizations/", "organization", victim.id());
        assertUnchanged(EVENTS, "/events/", "event", event);
        assertUnchanged(AGREEMENTS, "/agreements/", "agreement", agreement);
        assertUnchanged(NOTIFICATIONS, "/subscriptions/", "subscription", subscription);
        assertThat(agreementsOf(victim.id())).containsExactly(agreement);
    }

    private Api as(Service service, @Nullable String token) {
        return cabildo.api(service).as(token);
    }

    private static void assertRefused(Attacker attacker, Answer answer) {
        assertThat(answer.status()).as(attacker + ": " + answer).isEqualTo(attacker.status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.problem()).isNotEmpty();
    }

    private void assertUnchanged(Service service, String path, String aggregate, String id) {
        assertThat(cabildo.api(service).get(path + id).version()).isEqualTo(1);
        String topic = "cabildo.%s.%s.changes.v1".formatted(service.word(), aggregate);
        cabildo.published().await(topic, id, 1);
        assertThat(cabildo.published().all(topic, id)).hasSize(1);
    }

    private List<String> agreementsOf(String organization) {
        Answer answer = cabildo.api(AGREEMENTS).get("/agreements?party=" + organization);
        return answer.body()
                .path("items")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }
}
