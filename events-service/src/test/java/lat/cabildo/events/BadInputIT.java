package lat.cabildo.events;

import static lat.cabildo.events.SampleDirectory.FLACMA;
import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Each kind of bad input has a problem of its own, and leaves nothing behind. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
    private static final String GOOD = """
            {"kind":"forum","title":{"es":"Mala entrada"},"mode":"onsite","themes":["bad-input"],
             "organizers":[{"organization":"%s","role":"organizer"}]%s}""";

    private final RestTestClient client;
    private final Directory copies;

    @Autowired
    BadInputIT(RestTestClient client, Directory copies) {
        this.client = client;
        this.copies = copies;
    }

    @BeforeAll
    void fillDirectory() {
        try (Upstream directory = Upstream.of("directory")) {
            SampleDirectory.publish(directory);
        }
        eventually(() -> assertThat(copies.organizations(List.of(new OrganizationId(FLACMA))))
                .hasSize(1));
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                arguments("{", 400, "malformed-json"),
                arguments(with(",\"colour\":\"blue\""), 400, "unknown-field"),
                arguments(with(",\"edition\":\"first\""), 400, "wrong-type"),
                arguments(with(",\"place\":{\"country\":\"Ecuador\"}"), 400, "invalid-field"),
                arguments(with(",\"series\":\"" + "x".repeat(301) + "\""), 400, "invalid-field"),
                arguments(with(",\"series\":\"a\\u202eb\""), 400, "invalid-field"),
                arguments(with(",\"on\":\"2018-02-30\""), 400, "invalid-field"),
                arguments(with(",\"start\":\"2021-06-11T13:00\",\"on\":\"2021\""), 400, "invalid-field"),
                arguments(with(",\"zone\":\"America/Montevideo\""), 400, "invalid-field"),
                arguments(with(",\"start\":\"2021-06-11T13:00\",\"zone\":\"Mars/Olympus\""), 400, "invalid-field"),
                arguments(with(",\"start\":\"2021-06-11T13:00\",\"end\":\"2021-06-11T12:00\""), 422, "ends-too-early"),
                arguments(with(",\"within\":\"evt_01HZX3Q5W8000000000000N0NE\""), 422, "unknown-reference"),
                arguments(GOOD.formatted("org_01HZX3Q5W8000000000000N0NE", ""), 422, "unknown-reference"),
                arguments(GOOD.formatted("FLACMA", ""), 400, "invalid-field"));
    }

    @ParameterizedTest
    @MethodSource("badInput")
    void answersWithAProblemOfItsOwn(String body, int status, String problem) {
        client.post()
                .uri("/events")
                .headers(Tokens.secretariat())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("https://cabildo.lat/problems/" + problem);
        assertThat(new Http(client, Tokens.secretariat())
                        .get("/events?theme=bad-input")
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void refusesIdsAndParametersThatAreNone() {
        Http secretariat = new Http(client, Tokens.secretariat());

        assertThat(secretariat.get("/events/evt_1").status()).isIn(400, 404);
        assertThat(secretariat.get("/events/evt_01HZX3Q5W8000000000000N0NE").problem())
                .isEqualTo("unknown-id");
        assertThat(secretariat.get("/events?organizer=FLACMA").status()).isEqualTo(400);
        assertThat(secretariat.get("/events?from=yesterday").status()).isEqualTo(400);
        assertThat(secretariat.get("/events?after=nowhere").problem()).isEqualTo("invalid-cursor");
        assertThat(new Http(client, Tokens.secretariat().withScopes("events:write"))
                        .get("/events")
                        .status())
                .isEqualTo(403);
    }

    private static String with(String more) {
        return GOOD.formatted(FLACMA, more);
    }
}
