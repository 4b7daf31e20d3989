package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class TokensTests {
    private static final JwtDecoder DECODER =
            JwtDecoders.fromIssuerLocation(TestIssuer.running().uri());

    @Test
    void saysWhoMayDoWhat() {
        Jwt token = DECODER.decode(
                Tokens.actingFor("org_1", "org_2").withScopes("directory:read").value());

        assertThat(token.getClaimAsStringList("acts_for")).containsExactly("org_1", "org_2");
        assertThat(token.getClaimAsStringList("scope")).containsExactly("directory:read");
        assertThat(token.getClaimAsStringList("roles")).isEmpty();
        assertThat(token.getAudience()).containsExactly("cabildo");
    }

    @Test
    void secretariatHasItsRoleAndEveryScope() {
        Jwt token = DECODER.decode(Tokens.secretariat().value());

        assertThat(token.getClaimAsStringList("roles")).containsExactly("secretariat");
        assertThat(token.getClaimAsStringList("scope"))
                .contains("directory:contacts", "events:write", "agreements:read", "notifications:write");
    }

    @Test
    void changesOnlyWhatIsAsked() {
        Tokens token = Tokens.secretariat().client("importer").audience("other").issuer("https://stranger.example");

        assertThat(token.roles()).containsExactly("secretariat");
        assertThat(token.client()).isEqualTo("importer");
        assertThat(token.audience()).isEqualTo("other");
        assertThatThrownBy(() -> DECODER.decode(token.value())).isInstanceOf(JwtValidationException.class);
    }

    @Test
    void isRefusedWhenExpired() {
        assertThatThrownBy(() -> DECODER.decode(Tokens.secretariat().expired().value()))
                .isInstanceOf(JwtValidationException.class)
                .hasMessageContaining("expired");
    }

    /** Each for a reason of its own: a forgery that is refused for another's would prove nothing. */
    @ParameterizedTest
    @CsvSource({
        "STRANGERS_KEY, Invalid signature",
        "UNKNOWN_KEY, no matching key",
        "PUBLIC_KEY_AS_SECRET, Another algorithm expected",
        "NONE, Unsupported algorithm of none"
    })
    void isRefusedWhenForged(Signing signing, String reason) {
        assertThatThrownBy(() ->
                        DECODER.decode(Tokens.secretariat().signed(signing).value()))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining(reason);
    }
}
