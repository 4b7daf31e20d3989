package lat.cabildo.notifications;

import java.nio.charset.StandardCharsets;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

class OpenApiIT extends RunningService {

    OpenApiIT(RestTestClient http) {
        super(http);
    }

    @Test
    void servesWhatItHasAgreedTo() {
        byte[] served = http.get()
                .uri("/v3/api-docs")
                .headers(Tokens.secretariat())
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseBody();

        Contracts.of("notifications").requireOpenApi(new String(served, StandardCharsets.UTF_8));
    }
}
