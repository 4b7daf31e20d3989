package lat.cabildo.notifications.keys;

import static lat.cabildo.notifications.keys.SampleKeys.NEW;
import static lat.cabildo.notifications.keys.SampleKeys.OLD;
import static lat.cabildo.notifications.keys.SampleKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.notifications.subscription.SubscriptionId;
import org.junit.jupiter.api.Test;

class UnsubscribeTokensTests {
    private static final SubscriptionId SUBSCRIPTION = new SubscriptionId("sub_01JPAQ00000000000000000001");
    private static final String OTHER = "sub_01JPAQ00000000000000000002";

    private final UnsubscribeTokens tokens = new UnsubscribeTokens(ring(OLD));
    private final String token = tokens.of(SUBSCRIPTION).orElseThrow();

    @Test
    void areGoodForTheSubscriptionTheyWereMadeFor() {
        assertThat(tokens.subscription(token)).contains(SUBSCRIPTION);
        assertThat(token).matches("[A-Za-z0-9._-]+");
    }

    @Test
    void areGoodAsLongAsTheirKeyIsThere() {
        assertThat(new UnsubscribeTokens(ring(NEW + "," + OLD)).subscription(token))
                .contains(SUBSCRIPTION);
        assertThat(new UnsubscribeTokens(ring(NEW)).subscription(token)).isEmpty();
    }

    @Test
    void areGoodForNothingElse() {
        String last = token.endsWith("A") ? "B" : "A";

        assertThat(tokens.subscription(token.replace(SUBSCRIPTION.value(), OTHER)))
                .isEmpty();
        assertThat(tokens.subscription(token.substring(0, token.length() - 2) + last + last))
                .isEmpty();
        assertThat(tokens.subscription("")).isEmpty();
        assertThat(tokens.subscription(SUBSCRIPTION.value())).isEmpty();
        assertThat(new UnsubscribeTokens(ring("")).of(SUBSCRIPTION)).isEmpty();
    }
}
