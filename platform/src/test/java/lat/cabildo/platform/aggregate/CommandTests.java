package lat.cabildo.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CommandTests {

    @Test
    void newIdIsTheSameOnEveryRetry() {
        assertThat(command("cmd_01JD000000000000000000000A").newId("org")).isEqualTo("org_01JD000000000000000000000A");
        assertThat(command("org_01JD000000000000000000000A@7:reaction").newId("dlv"))
                .matches("dlv_[0-9A-HJKMNP-TV-Z]{26}")
                .isEqualTo(command("org_01JD000000000000000000000A@7:reaction").newId("dlv"))
                .isNotEqualTo(
                        command("org_01JD000000000000000000000A@8:reaction").newId("dlv"));
    }

    @Test
    void isGivenToTheMillisecond() {
        assertThat(command("cmd_1").at()).isEqualTo(Instant.parse("2026-01-01T00:00:00.123Z"));
    }

    @Test
    void followingCommandNamesItsCause() {
        Command next = command("cmd_1").next("cmd_2");

        assertThat(next.trace().causationId()).isEqualTo("cmd_1");
        assertThat(next.trace().correlationId()).isEqualTo("correlation");
    }

    @Test
    void chainsOfCommandsKeepToABoundAndStayTheSame() {
        Command chain = command("cmd_1");
        Command again = command("cmd_1");
        for (int link = 0; link < 100; link++) {
            chain = chain.next(chain.id() + ":organization.settle-memberships:" + link);
            again = again.next(again.id() + ":organization.settle-memberships:" + link);
        }

        assertThat(chain.id()).hasSizeLessThan(121).isEqualTo(again.id());
        assertThat(chain.next(chain.id() + ":other".repeat(30)).id())
                .isNotEqualTo(chain.next(chain.id() + ":others".repeat(30)).id());
    }

    @Test
    void refusesBlankId() {
        assertThatIllegalArgumentException().isThrownBy(() -> command(" "));
    }

    private static Command command(String id) {
        return new Command(
                id,
                new Actor("client", null),
                Instant.parse("2026-01-01T00:00:00.123456Z"),
                null,
                new Trace("correlation", null, null));
    }
}
