package lat.cabildo.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class OpenApiIT {

    @Test
    void servesWhatWasAgreed(@Autowired RestTestClient client) {
        String served = client.get()
                .uri("/v3/api-docs")
                .headers(Tokens.secretariat())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        assertThat(served).contains("/events/{id}");
        Contracts.of("events").requireOpenApi(Objects.requireNonNull(served));
    }
}
