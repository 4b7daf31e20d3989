package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class NotificationsServiceIT extends RunningService {

    NotificationsServiceIT(RestTestClient http) {
        super(http);
    }

    @Test
    void tellsByEmailWhatHappened() throws Exception {
        String cuenca = municipality("Cuenca");
        String address = address("cuenca");
        String subscription = subscribeMail(cuenca, address);

        rename(cuenca, "Cuenca", "Santa Ana de los Ríos de Cuenca", 2);

        JsonNode delivery = delivery(subscription, "delivered");
        assertThat(delivery.path("attempts").size()).isEqualTo(1);
        assertThat(delivery.at("/attempts/0/code").asInt()).isEqualTo(250);
        assertThat(MAIL.to(address)).hasSize(1);
        MimeMessage mail = MAIL.to(address).getFirst();
        assertThat(mail.getSubject()).isEqualTo("Cuenca se llama ahora Santa Ana de los Ríos de Cuenca");
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        assertThat(mail.getMessageID()).isEqualTo("<" + delivery.path("id").asString() + "@cabildo.example>");
    }

    @Test
    void notesWhoWasShownAnAddress() {
        String path = "/subscriptions/" + subscribeMail(municipality("Tena"), address("tena"));

        get(path);

        JsonNode noted = Objects.requireNonNull(http.get()
                .uri("/operations/audit?action=contacts.look&target=" + path)
                .headers(Tokens.secretariat().withScopes("cabildo:operate"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        assertThat(noted.path("items").size()).isEqualTo(1);
        assertThat(noted.toString()).doesNotContain("@");
    }

    @Test
    void publishesWhatBecomesOfADeliveryWithoutTheAddress() {
        String loja = municipality("Loja");
        String address = address("loja");
        String subscription = subscribeMail(loja, address);

        rename(loja, "Loja", "Loxa", 2);

        String id = delivery(subscription, "delivered").path("id").asString();
        String topic = "cabildo.notifications.delivery.changes.v1";
        PublishedEvents published = PublishedEvents.here();
        published.await(topic, id, 3);
        assertThat(published.all(topic, id))
                .extracting(each -> each.type().replaceFirst(".*\\.delivery\\.", ""))
                .containsExactly("planned.v1", "attempted.v1", "delivered.v1");
        assertThat(published.all(topic, id))
                .noneMatch(each -> String.valueOf(each.data()).contains("loja."));
    }

    @Test
    void plansADomainEventThatIsReadAgainOnce() {
        String manta = municipality("Manta");
        String address = address("manta");
        String subscription = subscribeMail(manta, address);

        rename(manta, "Manta", "San Pablo de Manta", 2);
        delivery(subscription, "delivered");
        rename(manta, "Manta", "San Pablo de Manta", 2);
        rename(manta, "San Pablo de Manta", "Manta", 3);

        eventually(() -> assertThat(get("/deliveries?subscription=" + subscription + "&status=delivered")
                        .path("items")
                        .size())
                .isEqualTo(2));
        assertThat(MAIL.to(address)).hasSize(2);
    }

    @Test
    void triesAgainWhenTheMailServerIsBackAndSendsOnce() {
        String ibarra = municipality("Ibarra");
        String address = address("ibarra");
        String subscription = subscribeMail(ibarra, address);
        MAIL.stop();
        try {
            rename(ibarra, "Ibarra", "San Miguel de Ibarra", 2);
            eventually(() -> {
                JsonNode waiting = delivery(subscription, "postponed");
                assertThat(waiting.path("reason").asString()).isEqualTo("connection-failed");
                assertThat(waiting.path("attempts").size()).isGreaterThanOrEqualTo(2);
            });
        } finally {
            MAIL.start();
        }

        JsonNode delivery = delivery(subscription, "delivered");
        assertThat(delivery.path("attempts").size()).isGreaterThanOrEqualTo(3);
        assertThat(MAIL.to(address)).hasSize(1);
    }

    @Test
    void tellsNothingWhilePausedAndNothingOfThatTimeLater() {
        String quito = municipality("Quito");
        String address = address("quito");
        String subscription = subscribeMail(quito, address);
        post("/subscriptions/" + subscription + "/pause", Map.of(), 200);
        String witness = subscribeMail(quito, address("witness"));

        rename(quito, "Quito", "San Francisco de Quito", 2);
        delivery(witness, "delivered");
        post("/subscriptions/" + subscription + "/resume", Map.of(), 200);
        rename(quito, "San Francisco de Quito", "Quito", 3);

        JsonNode told = delivery(subscription, "delivered");
        assertThat(told.at("/occasion/id").asString()).isEqualTo(quito + "@3");
        assertThat(MAIL.to(address)).hasSize(1);
    }
}
