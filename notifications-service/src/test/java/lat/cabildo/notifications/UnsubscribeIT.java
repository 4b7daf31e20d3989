package lat.cabildo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A letter's link, in the hands of a mail client, of a person and of who made it up. */
class UnsubscribeIT extends RunningService {
    private String subscription = "";
    private String path = "";

    UnsubscribeIT(RestTestClient http) {
        super(http);
    }

    @BeforeEach
    void receiveALetter() throws Exception {
        String cuenca = municipality("Cuenca");
        String address = address("reader");
        subscription = subscribeMail(cuenca, address);
        rename(cuenca, "Cuenca", "Tomebamba", 2);
        delivery(subscription, "delivered");
        var letter = MAIL.to(address).getFirst();
        assertThat(letter.getHeader("List-Unsubscribe-Post", ",")).isEqualTo("List-Unsubscribe=One-Click");
        String link = letter.getHeader("List-Unsubscribe", ",").replaceAll("[<>\\s]", "");
        assertThat(link).startsWith(PUBLIC_URL + "/unsubscribe/");
        path = link.substring(PUBLIC_URL.length());
    }

    @Test
    void endsTheSubscriptionByOneClickWithoutAToken() {
        assertThat(post(path)).isEqualTo(200);
        assertThat(post(path)).isEqualTo(200);

        var ended = get("/subscriptions/" + subscription);
        assertThat(ended.path("status").asString()).isEqualTo("ended");
        assertThat(ended.path("endReason").asString()).isEqualTo("unsubscribed");
    }

    @Test
    void endsNothingWhenTheLinkIsOnlyFollowed() {
        String page = http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("<form method=\"post\">", "¿Dejar de recibir estos avisos?");
        assertThat(status()).isEqualTo("active");
    }

    @Test
    void endsNothingForALinkThatIsMadeUp() {
        assertThat(post(path.substring(0, path.length() - 2) + "xx")).isEqualTo(404);
        assertThat(post("/unsubscribe/" + subscription)).isEqualTo(404);
        assertThat(post("/subscriptions/" + subscription + "/end")).isEqualTo(401);
        assertThat(status()).isEqualTo("active");
    }

    private String status() {
        return get("/subscriptions/" + subscription).path("status").asString();
    }

    /** As a mail client sends it (RFC 8058, 3.2). */
    private int post(String to) {
        return http.method(HttpMethod.POST)
                .uri(to)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("List-Unsubscribe=One-Click")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
