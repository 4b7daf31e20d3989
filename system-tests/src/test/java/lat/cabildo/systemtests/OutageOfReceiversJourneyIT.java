package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lat.cabildo.systemtests.running.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OutageOfReceiversJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Cabildo cabildo = Cabildo.running();

    @Test
    void triesAMailAgainAndSendsItOnce() {
        Answer city = Requests.city(cabildo.api(DIRECTORY), "Machala");
        String address = city.id() + "@example.org";
        String subscription = Requests.subscription(
                        cabildo.api(NOTIFICATIONS), city.id(), Requests.email(address), city.seen())
                .id();
        try {
            cabildo.mail().stop();
            Requests.rename(cabildo.api(DIRECTORY), city.id(), "Machala del Oro");
            within(PATIENCE, () -> {
                JsonNode delivery = delivery(subscription, city.id(), 2);
                assertThat(delivery.path("status").asString()).isEqualTo("postponed");
                assertThat(delivery.path("attempts")).hasSizeGreaterThanOrEqualTo(3);
                assertThat(delivery.at("/attempts/0/reason").asString()).isEqualTo("connection-failed");
                assertThat(time(delivery, "dueAt")).isAfter(time(delivery.at("/attempts/2"), "endedAt"));
            });
        } finally {
            cabildo.mail().start();
        }

        within(PATIENCE, () -> assertDelivered(delivery(subscription, city.id(), 2)));
        Requests.rename(cabildo.api(DIRECTORY), city.id(), "Machala");
        within(PATIENCE, () -> assertDelivered(delivery(subscription, city.id(), 3)));
        assertThat(cabildo.mail().subjectsTo(address)).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(2);
        assertBacksOff(delivery(subscription, city.id(), 2));
    }

    @Test
    void callsAFailingWebhookAgainAndTellsItTheSame() {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            Answer city = Requests.city(cabildo.api(DIRECTORY), "Manta");
            Map<String, ?> channel = Map.of("type", "webhook", "url", receiver.url());
            String subscription = Requests.subscription(cabildo.api(NOTIFICATIONS), city.id(), channel, city.seen())
                    .id();

            Requests.rename(cabildo.api(DIRECTORY), city.id(), "San Pablo de Manta");

            within(PATIENCE, () -> assertDelivered(delivery(subscription, city.id(), 2)));
            JsonNode delivery = delivery(subscription, city.id(), 2);
            assertThat(receiver.answersTo(city.id() + "@2")).containsExactly(500, 500, 204);
            assertThat(delivery.path("attempts")).hasSize(3);
            assertThat(delivery.at("/attempts/0/code").asInt()).isEqualTo(500);
            assertBacksOff(delivery);
        }
    }

    private static void assertDelivered(JsonNode delivery) {
        assertThat(delivery.path("status").asString()).isEqualTo("delivered");
    }

    /** Each pause is twice the one before, a quarter more or less by chance. */
    private static void assertBacksOff(JsonNode delivery) {
        JsonNode attempts = delivery.path("attempts");
        for (int each = 1; each < attempts.size(); each++) {
            Duration pause =
                    Duration.between(time(attempts.get(each - 1), "endedAt"), time(attempts.get(each), "startedAt"));
            assertThat(pause).isGreaterThanOrEqualTo(Duration.ofMillis(750L << (each - 1)));
        }
    }

    private static Instant time(JsonNode attempt, String name) {
        return Instant.parse(attempt.path(name).asString());
    }

    /** Of the deliveries of a subscription the one that tells of this version of its organization. */
    private JsonNode delivery(String subscription, String organization, long version) {
        List<JsonNode> found = cabildo.api(NOTIFICATIONS)
                .get("/deliveries?subscription=" + subscription)
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.at("/occasion/id").asString().equals(organization + "@" + version))
                .toList();
        return assertThat(found).singleElement().actual();
    }
}
