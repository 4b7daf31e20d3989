package lat.cabildo.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipientTests {

    @ParameterizedTest
    @ValueSource(strings = {"flacma@flacma.lat", "dirección.cooperación@ame.gob.ec", "a+b@españa.example", "ñ@x.co"})
    void takesAddressesOfEveryScript(String text) {
        assertThat(MailAddress.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "flacma",
                "@flacma.lat",
                "a@b",
                "a b@c.lat",
                "a@c.lat\r\nBcc: x@y.lat",
                "a@c.lat, b@c.lat",
                "\"a\"@c.lat",
                "<a@c.lat>",
                "a@[127.0.0.1]",
                "a..b@c.lat",
                "a@-c.lat"
            })
    void refusesWhatCouldBeMoreThanOneAddress(String text) {
        assertThat(MailAddress.isValid(text)).isFalse();
    }

    @Test
    void masksAddresses() {
        assertThat(new MailAddress("flacma@flacma.lat").masked()).isEqualTo("f…@flacma.lat");
        assertThat(new MailAddress("flacma@flacma.lat")).hasToString("f…@flacma.lat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://x.lat/",
                "https:///path",
                "https://user:secret@x.lat/",
                "https://x.lat/#part",
                "/relative",
                "https://x.lat/a b",
                "javascript:alert(1)"
            })
    void refusesUrlsThatAreNoPlaceToCall(String text) {
        assertThat(WebhookUrl.isValid(text)).isFalse();
    }

    @Test
    void makesSecretsThatAreValid() {
        assertThat(WebhookSecret.isValid(WebhookSecret.generate().value())).isTrue();
        assertThat(WebhookSecret.isValid("whsec_c2hvcnQ=")).isFalse();
        assertThat(WebhookSecret.generate()).hasToString("whsec_…");
    }
}
