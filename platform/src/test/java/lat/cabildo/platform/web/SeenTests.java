package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTests {
    private static final String SEEN = "org_01JD0000000000000000000001";

    private final TestService service = TestService.SERVICE;
    private final Copies copies = service.context.getBean(Copies.class);

    @Test
    void waitsUntilTheCopyArrives() {
        CompletableFuture<Reply> waiting =
                CompletableFuture.supplyAsync(() -> service.ask("GET", "/things", "", "Cabildo-Seen", SEEN + "@1"));
        copies.arrive(SEEN, 1);

        assertThat(waiting.join().status()).isEqualTo(200);
    }

    @Test
    void refusesForNowWhatHasNotArrivedInTime() {
        copies.arrive("org_01JD0000000000000000000002", 3);
        long before = System.nanoTime();

        Reply refused = service.ask("GET", "/things", "", "Cabildo-Seen", "org_01JD0000000000000000000002@4");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.slug()).isEqualTo("not-yet-seen");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat((System.nanoTime() - before) / 1_000_000).isBetween(1_900L, 2_900L);
    }

    @Test
    void needsNoWaitingForWhatIsNotCopiedHere() {
        Reply reply = service.ask("GET", "/things", "", "Cabildo-Seen", "thg_01JD0000000000000000000002@4");

        assertThat(reply.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org_01JD0000000000000000000001",
                "org_01JD0000000000000000000001@0",
                "org_1@1",
                "",
                "org_01JD0000000000000000000001@1,",
                "org_01JD0000000000000000000001@99999999999999999999"
            })
    void refusesWhatNoAnswerHasGiven(String header) {
        Reply refused = service.ask("GET", "/things", "", "Cabildo-Seen", header);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo("invalid-seen");
    }
}
