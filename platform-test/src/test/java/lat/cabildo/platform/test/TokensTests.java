package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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
    void isRefusedWhenExpiredOrForged() {
        assertThatThrownBy(() -> DECODER.decode(Tokens.secretariat().expired().value()))
                .isInstanceOf(JwtValidationException.class)
                .hasMessageContaining("expired");
        assertThatThrownBy(() -> DECODER.decode(Tokens.secretariat().forged().value()))
                .isInstanceOf(BadJwtException.class)
                .hasMessageContaining("signature");
    }
}
