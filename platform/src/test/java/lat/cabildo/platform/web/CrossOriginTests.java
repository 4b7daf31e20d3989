package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.Test;

class CrossOriginTests {
    private final TestService service = TestService.SERVICE;

    private String preflight(String origin) {
        return RawHttp.send(
                service.port(),
                "OPTIONS /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: " + origin
                        + "\r\nAccess-Control-Request-Method: PATCH"
                        + "\r\nAccess-Control-Request-Headers: authorization, if-match, idempotency-key\r\n\r\n");
    }

    @Test
    void letsPagesOfAllowedOriginsCall() {
        assertThat(preflight("http://localhost:8080"))
                .startsWith("HTTP/1.1 200")
                .contains("Access-Control-Allow-Origin: http://localhost:8080")
                .contains("PATCH");
        String answer = RawHttp.send(
                service.port(),
                "GET /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nOrigin: http://localhost:8080\r\n"
                        + "Authorization: Bearer " + service.issuer.token("testing:read") + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").contains("Access-Control-Expose-Headers: ETag, Link, Location");
    }

    @Test
    void refusesPagesOfOtherOrigins() {
        assertThat(preflight("http://elsewhere.example"))
                .startsWith("HTTP/1.1 403")
                .contains("application/problem+json", "/problems/origin-not-allowed")
                .doesNotContain("Access-Control-Allow-Origin");
    }

    @Test
    void asksStrangersOfAnAllowedOriginForAToken() {
        Reply refused = service.send("GET", "/things", "");

        assertThat(refused.slug()).isEqualTo("missing-token");
    }
}
