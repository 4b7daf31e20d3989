package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTests {
    private static final UnaryOperator<JWTClaimsSet.Builder> READING = claims -> claims.claim("scope", "testing:read");

    private final TestService service = TestService.SERVICE;
    private final Issuer issuer = service.issuer;

    private Reply get(String token, String path) {
        return service.send("GET", path, "", "Authorization", "Bearer " + token);
    }

    private Reply post(String path, UnaryOperator<JWTClaimsSet.Builder> change) {
        return service.send("POST", path, "", "Authorization", "Bearer " + issuer.token(change));
    }

    private void assertRefused(String token, String slug) {
        Reply refused = get(token, "/things");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.slug()).isEqualTo(slug);
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer error=\"invalid_token\"");
    }

    @Test
    void readsWithAGoodToken() {
        assertThat(get(issuer.token(READING), "/things").status()).isEqualTo(200);
    }

    @Test
    void refusesRequestsWithoutAToken() {
        Reply refused = service.send("GET", "/things", "");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.slug()).isEqualTo("missing-token");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(service.send("GET", "/things", "", "Authorization", "Basic YTpi")
                        .slug())
                .isEqualTo("missing-token");
        assertThat(service.send("GET", "/things?access_token=" + issuer.token(READING), "")
                        .slug())
                .isEqualTo("missing-token");
    }

    @Test
    void refusesWhatIsNoToken() {
        assertRefused("nonsense", "invalid-token");
        assertRefused("a.b.c", "invalid-token");
        assertThat(service.send("GET", "/things", "", "Authorization", "Bearer ")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void refusesUnsignedTokens() {
        assertRefused(issuer.unsigned(), "invalid-token");
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() {
        assertRefused(issuer.signedWithPublicKeyAsSecret(), "invalid-token");
    }

    @Test
    void refusesSignaturesOfOthersUnderAKnownKeyId() {
        RSAKey forged = Issuer.key(issuer.firstKey().getKeyID());

        assertRefused(Issuer.signed(forged, issuer.claims(READING)), "invalid-token");
    }

    @Test
    void asksForUnknownKeysOnlyNowAndThen() {
        int before = issuer.keyRequests();
        RSAKey stranger = Issuer.key("stranger");
        for (int attempt = 0; attempt < 20; attempt++) {
            assertRefused(Issuer.signed(stranger, issuer.claims(READING)), "invalid-token");
        }
        assertThat(issuer.keyRequests() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void refusesExpiredTokens() {
        assertRefused(
                issuer.token(claims -> READING.apply(claims)
                        .expirationTime(Date.from(Instant.now().minusSeconds(60)))),
                "expired-token");
    }

    @Test
    void refusesTokensThatNeverExpire() {
        assertRefused(issuer.token(claims -> READING.apply(claims).expirationTime(null)), "invalid-token");
    }

    @Test
    void refusesTokensBeforeTheirTime() {
        assertRefused(
                issuer.token(claims -> READING.apply(claims)
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(86_400)))),
                "premature-token");
    }

    @Test
    void refusesTokensOfAnotherIssuer() {
        assertRefused(
                issuer.token(claims -> READING.apply(claims).issuer("https://elsewhere.example")), "wrong-issuer");
        assertRefused(issuer.token(claims -> READING.apply(claims).issuer(null)), "wrong-issuer");
    }

    @Test
    void refusesTokensForAnotherAudience() {
        assertRefused(issuer.token(claims -> READING.apply(claims).audience("other")), "wrong-audience");
        assertRefused(issuer.token(claims -> READING.apply(claims).audience((String) null)), "wrong-audience");
        assertThat(get(issuer.token(claims -> READING.apply(claims).audience(List.of("other", "cabildo"))), "/things")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesMoreOrganizationsThanAllowedAndClaimsOfOddShape() {
        List<String> many =
                IntStream.range(0, 21).mapToObj(each -> "org_" + each).toList();

        assertRefused(issuer.token(claims -> READING.apply(claims).claim("acts_for", many)), "too-many-organizations");
        assertRefused(
                issuer.token(claims -> READING.apply(claims).claim("acts_for", List.of(Map.of("a", 1)))),
                "invalid-token");
        assertRefused(issuer.token(claims -> READING.apply(claims).claim("azp", 7)), "invalid-token");
        assertThat(get(
                                issuer.token(claims ->
                                        READING.apply(claims).claim("acts_for", new ArrayList<>(many.subList(0, 20)))),
                                "/things")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /things, testing:write, testing:read",
        "HEAD, /things, testing:write, ''",
        "POST, /things, testing:read, testing:write",
        "PATCH, /things/x, testing:read, testing:write",
        "DELETE, /things/x, testing:read, testing:write",
        "GET, /nowhere, other:read, testing:read",
        "POST, /things:resolve, testing:write, testing:read",
        "GET, /people/x/contact-points, testing:read, testing:contacts",
        "GET, /actuator/metrics, testing:read, cabildo:watch",
        "GET, /actuator/prometheus, testing:read, cabildo:watch",
        "GET, /actuator/info, cabildo:watch, cabildo:operate",
        "GET, /operations/audit, cabildo:watch, cabildo:operate",
        "POST, /actuator/metrics, cabildo:watch, cabildo:operate",
        "GET, /actuator/env, testing:read, cabildo:operate"
    })
    void namesTheScopeThatIsMissing(String method, String path, String scope, String missing) {
        Reply refused = service.send(method, path, "", "Authorization", "Bearer " + issuer.token(scope));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("WWW-Authenticate")).contains("insufficient_scope");
        if (!missing.isEmpty()) {
            assertThat(refused.slug()).isEqualTo("missing-scope");
            assertThat(refused.body().path("scope").asString()).isEqualTo(missing);
        }
    }

    @Test
    void takesScopesOfEitherClaimAsWordsOrAsAList() {
        for (Object scopes : new Object[] {"a testing:read", List.of("testing:read")}) {
            assertThat(get(issuer.token(claims -> claims.claim("scope", scopes)), "/things")
                            .status())
                    .isEqualTo(200);
            assertThat(get(issuer.token(claims -> claims.claim("scp", scopes)), "/things")
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cabildo:watch", "cabildo:operate"})
    void showsMetersToWhoWatchesAndToWhoOperates(String scope) {
        assertThat(get(issuer.token(scope), "/actuator/metrics").status()).isEqualTo(200);
        assertThat(get(issuer.token(scope), "/actuator/metrics/jvm.threads.live")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void tellsAnybodyWhetherItLives(String path) {
        assertThat(service.send("GET", path, "").status()).isEqualTo(200);
    }

    @Test
    void servesContractsToAnybody() {
        Reply contract = service.send("GET", "/contracts/sample.yaml", "");

        assertThat(contract.status()).isEqualTo(200);
        assertThat(contract.header("Content-Type")).startsWith("application/yaml");
        assertThat(service.send("GET", "/contracts/../cabildo-defaults.yaml", "")
                        .status())
                .isNotEqualTo(200);
    }

    @Test
    void actsOnlyForOrganizationsInReach() {
        Reply refused = post("/owned", claims -> claims.claim("scope", "testing:write"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("foreign-organization");
        assertThat(refused.body().path("asOf").asString()).isEqualTo(TestConfiguration.KNOWN_UNTIL.toString());
        assertThat(refused.body().path("organizations").path(0).asString()).isEqualTo(ThingController.ORGANIZATION);
        assertThat(post(
                                "/owned",
                                claims -> claims.claim("scope", "testing:write")
                                        .claim("acts_for", List.of(ThingController.ORGANIZATION)))
                        .status())
                .isEqualTo(200);
        assertThat(post(
                                "/owned",
                                claims -> claims.claim("scope", "testing:write").claim("roles", List.of("secretariat")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsToTheSecretariatWhatIsIts() {
        assertThat(post("/secretariat", claims -> claims.claim("scope", "testing:write"))
                        .slug())
                .isEqualTo("secretariat-only");
        assertThat(post(
                                "/secretariat",
                                claims -> claims.claim("scope", "testing:write").claim("roles", List.of("secretariat")))
                        .body()
                        .path("by")
                        .asString())
                .isEqualTo("test-client");
    }

    @Test
    void takesTheSubjectForTheClientWhereThereIsNoOther() {
        Reply reply = post(
                "/secretariat",
                claims -> claims.claim("scope", "testing:write")
                        .claim("azp", null)
                        .claim("roles", List.of("secretariat")));

        assertThat(reply.body().path("by").asString()).isEqualTo("someone");
    }

    @Test
    void setsNoCookieAndLocksTheBrowserOut() {
        Reply reply = get(issuer.token(READING), "/things");

        assertThat(reply.header("Set-Cookie")).isEmpty();
        assertThat(reply.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(reply.header("Content-Security-Policy")).contains("default-src 'none'");
    }

    @Test
    void followsTheIssuerToANewKey() {
        try (Issuer other = new Issuer()) {
            var fresh = TestService.start(service.store(), other.address());
            int port = fresh.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            try (fresh) {
                assertThat(ask(port, Issuer.signed(other.firstKey(), other.claims(READING))))
                        .isEqualTo(200);
                RSAKey rotated = Issuer.key("rotated");
                other.publish(rotated);
                assertThat(ask(port, Issuer.signed(rotated, other.claims(READING))))
                        .isEqualTo(200);
                other.close();
                assertThat(ask(port, Issuer.signed(other.firstKey(), other.claims(READING))))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void saysThatTheIssuerIsAway() {
        Issuer gone = new Issuer();
        gone.close();
        try (var fresh = TestService.start(service.store(), gone.address())) {
            int port = fresh.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (int attempt = 0; attempt < 5; attempt++) {
                Reply refused = service.send(
                        port,
                        "GET",
                        "/things",
                        "",
                        "Authorization",
                        "Bearer " + Issuer.signed(gone.firstKey(), gone.claims(READING)));
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.slug()).isEqualTo("issuer-unavailable");
                assertThat(refused.header("Retry-After")).isNotEmpty();
            }
        }
    }

    private int ask(int port, String token) {
        return service.send(port, "GET", "/things", "", "Authorization", "Bearer " + token)
                .status();
    }
}
