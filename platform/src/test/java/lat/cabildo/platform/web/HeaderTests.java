package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is answered, browsers are told what they may do with it. */
class HeaderTests {
    private final TestService service = TestService.SERVICE;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /things|",
                "GET /things|Authorization: Bearer nonsense\r\n",
                "GET /nowhere|",
                "GET /contracts/nowhere.yaml|",
                "GET /swagger-ui/index.html|",
                "GET /v3/api-docs|",
                "GET /actuator/health|",
                "GET /things|Origin: http://elsewhere.example\r\n",
                "GET /a;b=c|",
                "GET /%2e%2e/x|",
                "TRACE /|",
                "GET /a b|",
                "GET /things|X-Long: LONG\r\n",
                "BREW /coffee|"
            })
    void tellsBrowsersWhatTheyMayDo(String request) {
        String[] parts = request.split("\\|", 2);
        String answer = RawHttp.send(
                service.port(),
                parts[0] + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + parts[1].replace("LONG", "x".repeat(20_000)) + "\r\n");

        assertThat(answer.split("\r\n\r\n")[0])
                .containsOnlyOnce("X-Content-Type-Options: nosniff")
                .containsOnlyOnce("X-Frame-Options: DENY")
                .containsOnlyOnce("Referrer-Policy: no-referrer")
                .containsOnlyOnce("Content-Security-Policy: default-src '")
                .containsOnlyOnce("Cache-Control: ")
                .doesNotContain("Server:", "X-Powered-By");
    }
}
