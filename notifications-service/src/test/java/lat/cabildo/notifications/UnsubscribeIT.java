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
        String page = shown().expectHeader()
                .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("<form method=\"post\">", "¿Dejar de recibir estos avisos?");
        assertThat(status()).isEqualTo("active");
    }

    @Test
    void letsTheBrowserDoNothingButAskAndAnswer() {
        String page = shown().expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .startsWith("default-src 'none'; style-src 'sha256-")
                                .endsWith("form-action 'self'; base-uri 'none'; frame-ancestors 'none'"))
                .expectHeader()
                .valueEquals("X-Frame-Options", "DENY")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(page).contains("name=\"viewport\"").doesNotContain("http", "<script", "style=\"");
    }

    @Test
    void doesNotAskAgainWhatWasAnswered() {
        post(path);

        assertThat(shown().expectBody(String.class).returnResult().getResponseBody())
                .contains("No recibirá más avisos de esta suscripción.")
                .doesNotContain("<form");
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

    /** As a browser shows it. */
    private RestTestClient.ResponseSpec shown() {
        return http.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isOk();
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
