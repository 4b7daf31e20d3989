package lat.cabildo.local.issuer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/** Puts into an access token what the services check: audience, roles, scopes, and whom the client acts for. */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String ACTS_FOR = "acts_for";

    private final ActsFor actsFor;

    TokenClaims(ActsFor actsFor) {
        this.actsFor = actsFor;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Client client = Client.of(context.getRegisteredClient().getClientId());
        Set<String> asked = context.getAuthorizedScopes();
        Collection<String> scopes = asked.isEmpty() ? client.scopes() : asked;
        context.getClaims()
                .audience(List.of("cabildo"))
                .claim("scope", List.copyOf(scopes))
                .claim("roles", client.roles())
                .claim(ACTS_FOR, organizations(context, client));
    }

    /** Whoever tries things out may name an organization in the request; without one it is the client's own. */
    private List<String> organizations(JwtEncodingContext context, Client client) {
        if (context.getAuthorizationGrant() instanceof OAuth2ClientCredentialsAuthenticationToken grant) {
            Map<String, Object> parameters = grant.getAdditionalParameters();
            if (parameters.get(ACTS_FOR) instanceof String named) {
                return List.of(named.split(" "));
            }
        }
        return actsFor.of(client);
    }
}
