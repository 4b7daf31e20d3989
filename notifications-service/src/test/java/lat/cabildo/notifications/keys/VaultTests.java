package lat.cabildo.notifications.keys;

import static lat.cabildo.notifications.keys.SampleKeys.NEW;
import static lat.cabildo.notifications.keys.SampleKeys.OLD;
import static lat.cabildo.notifications.keys.SampleKeys.ring;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import lat.cabildo.notifications.subscription.SealedSecret;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.WebhooksNotSetUp;
import lat.cabildo.notifications.subscription.WebhookSecret;
import org.junit.jupiter.api.Test;

class VaultTests {
    private final WebhookSecret secret = WebhookSecret.generate();
    private final Vault before = new Vault(ring(OLD));

    @Test
    void sealsSoThatNobodyReadsItAndNobodySeesTwoAlike() {
        SealedSecret sealed = before.seal(secret);

        assertThat(new String(Base64.getDecoder().decode(sealed.sealed()), StandardCharsets.ISO_8859_1))
                .doesNotContain("whsec_");
        assertThat(before.seal(secret)).isNotEqualTo(sealed);
        assertThat(before.open(sealed)).isEqualTo(secret);
    }

    @Test
    void opensWhatAnOlderKeySealedAndSealsWithTheNewOne() {
        Vault after = new Vault(ring(NEW + "," + OLD));

        assertThat(after.open(before.seal(secret))).isEqualTo(secret);
        assertThat(after.seal(secret).key()).isEqualTo("new");
    }

    @Test
    void opensNothingWithoutItsKeyOrThatWasTamperedWith() {
        SealedSecret sealed = before.seal(secret);
        byte[] other = Base64.getDecoder().decode(sealed.sealed());
        other[other.length - 1] ^= 1;
        SealedSecret tampered = new SealedSecret("old", Base64.getEncoder().encodeToString(other));

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new Vault(ring(NEW)).open(sealed));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> before.open(tampered));
    }

    @Test
    void sealsNothingWithoutAKey() {
        assertThatExceptionOfType(WebhooksNotSetUp.class).isThrownBy(() -> new Vault(ring("")).seal(secret));
    }
}
