package lat.cabildo.systemtests;

import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import lat.cabildo.platform.test.Signing;
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

    /** Somebody who tries, and what they are told. */
    enum Attacker {
        FOREIGN_ORGANIZATION(403, "foreign-organization"),
        WITHOUT_SCOPE(403, "missing-scope"),
        EXPIRED(401, "expired-token"),
        WRONG_ISSUER(401, "wrong-issuer"),
        WRONG_AUDIENCE(401, "wrong-audience"),
        FORGED(401, "invalid-token"),
        OF_AN_UNKNOWN_KEY(401, "invalid-token"),
        WITH_THE_PUBLIC_KEY_AS_SECRET(401, "invalid-token"),
        UNSIGNED(401, "invalid-token"),
        DEEP(401, "invalid-token"),
        NOBODY(401, "missing-token");

        private static final int DEPTH = 10_000;

        private final int status;
        private final String problem;

        Attacker(int status, String problem) {
            this.status = status;
            this.problem = problem;
        }

        @Nullable
        String token(String strangersId) {
            return switch (this) {
                case FOREIGN_ORGANIZATION -> Tokens.actingFor(strangersId).value();
                case WITHOUT_SCOPE ->
                    Tokens.secretariat().withScopes("directory:read").value();
                case EXPIRED -> Tokens.secretariat().expired().value();
                case WRONG_ISSUER ->
                    Tokens.secretariat().issuer("https://elsewhere.example").value();
                case WRONG_AUDIENCE ->
                    Tokens.secretariat().audience("elsewhere").value();
                case FORGED ->
                    Tokens.secretariat().signed(Signing.STRANGERS_KEY).value();
                case OF_AN_UNKNOWN_KEY ->
                    Tokens.secretariat().signed(Signing.UNKNOWN_KEY).value();
                case WITH_THE_PUBLIC_KEY_AS_SECRET ->
                    Tokens.secretariat().signed(Signing.PUBLIC_KEY_AS_SECRET).value();
                case UNSIGNED -> Tokens.secretariat().signed(Signing.NONE).value();
                case DEEP -> deep(Tokens.secretariat().value());
                case NOBODY -> null;
            };
        }

        /** Its header is read before anything is known of who signed it. */
        private static String deep(String token) {
            String header = "{\"alg\":\"RS256\",\"kid\":" + "[".repeat(DEPTH);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8))
                    + token.substring(token.indexOf('.'));
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
        assertThat(answer.problem()).as(attacker + ": " + answer).isEqualTo(attacker.problem);
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
