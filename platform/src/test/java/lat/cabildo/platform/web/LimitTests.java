package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** How much, how often and how slowly somebody may ask. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitTests {
    private static final int BURST = 5;

    private final TestService service = TestService.SERVICE;
    private ConfigurableApplicationContext running;
    private int port;

    @BeforeAll
    void start() {
        running = TestService.start(
                service.store(),
                service.issuer.address(),
                "--cabildo.limits.client-rate=1",
                "--cabildo.limits.client-burst=" + BURST,
                "--cabildo.limits.stranger-rate=1",
                "--cabildo.limits.stranger-burst=" + BURST,
                "--cabildo.web.body-within=1s",
                "--server.tomcat.connection-timeout=600ms",
                "--server.forward-headers-strategy=framework");
        port = running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void answersAClientTooManyRequestsWithTheTimeToWait() {
        List<Reply> replies = many("/things", "Authorization", bearer("eager"));

        assertThat(replies).first().satisfies(first -> {
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.header("RateLimit-Policy")).isEqualTo("\"client\";q=5;w=5");
            assertThat(first.header("RateLimit")).isEqualTo("\"client\";r=4;t=1");
        });
        assertThat(replies)
                .filteredOn(each -> each.status() == 429)
                .isNotEmpty()
                .allSatisfy(refused -> {
                    assertThat(refused.slug()).isEqualTo("too-many-requests");
                    assertThat(refused.header("Retry-After")).isEqualTo("1");
                    assertThat(refused.header("RateLimit")).startsWith("\"client\";r=0;t=");
                    assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
                });
        assertThat(send("/things", "Authorization", bearer("patient")).status()).isEqualTo(200);
    }

    @Test
    void countsStrangersByTheirAddressAndNeverAgainstClients() {
        List<Reply> replies = many("/things", "X-Forwarded-For", "203.0.113.7");

        assertThat(replies.getFirst().status()).isEqualTo(401);
        assertThat(replies.getLast().slug()).isEqualTo("too-many-requests");
        assertThat(send("/things", "X-Forwarded-For", "203.0.113.8").status()).isEqualTo(401);
        assertThat(send("/things", "X-Forwarded-For", "203.0.113.7", "Authorization", bearer("neighbour"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void countsTokensThatAreNoneByTheAddressTheyComeFrom() {
        List<Reply> replies = many("/things", "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer nonsense");

        assertThat(replies.getFirst().slug()).isEqualTo("invalid-token");
        assertThat(replies.getLast().slug()).isEqualTo("too-many-requests");
    }

    @Test
    void takesOneLineOfIpv6ForOneStranger() {
        List<Reply> replies = IntStream.rangeClosed(1, 2 * BURST)
                .mapToObj(each -> send("/things", "X-Forwarded-For", "2001:db8:1:2::" + each))
                .toList();

        assertThat(replies.getLast().status()).isEqualTo(429);
        assertThat(send("/things", "X-Forwarded-For", "2001:db8:1:3::1").status())
                .isEqualTo(401);
    }

    @Test
    void alwaysTellsHowItIs() {
        assertThat(many("/actuator/health/liveness", "X-Forwarded-For", "203.0.113.10"))
                .allMatch(each -> each.status() == 200);
    }

    @Test
    void countsWhomItHasLimited() {
        many("/things", "Authorization", bearer("counted"));

        Reply meter = send("/actuator/metrics/cabildo.requests.limited?tag=client:counted", "Authorization", watch());

        assertThat(meter.body().at("/measurements/0/value").asDouble()).isPositive();
    }

    @Test
    void givesUpABodyThatTrickles() {
        List<String> bytes = new ArrayList<>();
        IntStream.range(0, 20).forEach(_ -> bytes.add(" "));

        assertThat(RawHttp.trickle(port, post("trickling"), bytes, 200))
                .contains(" 408 ", "application/problem+json", "/problems/body-too-slow", "Connection: close");
    }

    @Test
    void givesUpABodyOfWhichNothingComes() {
        assertThat(RawHttp.trickle(port, post("silent"), List.of(), 0))
                .contains(" 400 ", "/problems/invalid-request", "Connection: close");
    }

    private String post(String client) {
        return "POST /things HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + bearer(client) + "\r\nContent-Length: 1000\r\n\r\n{";
    }

    private List<Reply> many(String path, String... headers) {
        return IntStream.range(0, 2 * BURST).mapToObj(_ -> send(path, headers)).toList();
    }

    private Reply send(String path, String... headers) {
        return service.send(port, "GET", path, "", headers);
    }

    private String watch() {
        return "Bearer "
                + service.issuer.token(claims -> claims.claim("azp", "watch").claim("scope", "cabildo:watch"));
    }

    private String bearer(String client) {
        return "Bearer "
                + service.issuer.token(
                        claims -> claims.claim("azp", client).claim("scope", "testing:read testing:write"));
    }
}
