package lat.cabildo.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The issuer's public keys, asked for when first needed, kept for five minutes and, while the issuer is away, for a
 * day. An unknown key id makes it ask again, but not more than once in ten seconds: tokens of strangers must not become
 * a load on the issuer.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_WHILE_AWAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final JWKSource<SecurityContext> keys;

    /** @param jwkSetUri where the keys are; null to have the issuer's metadata say so */
    IssuerKeys(String issuer, @Nullable String jwkSetUri) {
        endpoint = new Endpoint(issuer, jwkSetUri);
        keys = JWKSourceBuilder.create(endpoint)
                .cache(KEPT.toMillis(), PATIENCE.multipliedBy(3).toMillis())
                .refreshAheadCache(false)
                .rateLimited(PAUSE.toMillis())
                .outageTolerant(KEPT_WHILE_AWAY.toMillis())
                .build();
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            return keys.get(selector, context);
        } catch (RateLimitReachedException askedTooSoon) {
            if (endpoint.away) {
                throw askedTooSoon;
            }
            return List.of();
        }
    }

    private static final class Endpoint implements JWKSetSource<SecurityContext> {
        private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
                new ParameterizedTypeReference<>() {};

        private final String issuer;
        private final RestClient http;
        private volatile @Nullable String jwkSetUri;
        private volatile boolean away;

        Endpoint(String issuer, @Nullable String jwkSetUri) {
            this.issuer = issuer;
            this.jwkSetUri = jwkSetUri;
            SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
            connections.setConnectTimeout(PATIENCE);
            connections.setReadTimeout(PATIENCE);
            http = RestClient.builder().requestFactory(connections).build();
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            away = true;
            try {
                String uri = jwkSetUri;
                if (uri == null) {
                    uri = discovered();
                    jwkSetUri = uri;
                }
                String body = http.get().uri(uri).retrieve().body(String.class);
                JWKSet found = JWKSet.parse(body == null ? "" : body);
                away = false;
                return found;
            } catch (RestClientException | ParseException failure) {
                throw new JWKSetUnavailableException("no keys of the issuer", failure);
            }
        }

        /** OpenID Connect Discovery; the metadata must be the issuer's own. */
        private String discovered() throws KeySourceException {
            Map<String, Object> metadata = http.get()
                    .uri(issuer + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(METADATA);
            if (metadata != null
                    && issuer.equals(metadata.get("issuer"))
                    && metadata.get("jwks_uri") instanceof String uri) {
                return uri;
            }
            throw new JWKSetUnavailableException("no metadata of the issuer");
        }

        @Override
        public void close() {}
    }
}
