package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.Test;

/** Where the table and a controller disagree, nobody gets anything. */
class AccessTests {
    private final TestService service = TestService.SERVICE;

    @Test
    void letsNobodyReachWhatNoRowTellsOf() {
        Reply refused = service.ask("GET", "/forgotten", "");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.slug()).isEqualTo("forbidden");
        assertThat(refused.response().body()).doesNotContain("secret");
    }

    @Test
    void answersNothingThatIsForOwnersUnlessTheyWereAskedFor() {
        assertThat(service.ask("POST", "/careless", "").status()).isEqualTo(500);
        assertThat(service.ask("POST", "/owned", "").slug()).isEqualTo("foreign-organization");
    }

    @Test
    void asksForNoOwnersWhereTheTableKnowsOfNone() {
        assertThat(service.ask("POST", "/overcareful", "").status()).isEqualTo(500);
    }

    @Test
    void saysThatThereIsNothingToWhoeverMayRead() {
        assertThat(service.ask("GET", "/nowhere", "").status()).isEqualTo(404);
        assertThat(service.ask("PUT", "/things", "{}").status()).isEqualTo(405);
    }
}
