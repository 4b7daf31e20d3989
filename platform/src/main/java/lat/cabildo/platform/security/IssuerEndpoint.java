package lat.cabildo.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import lat.cabildo.platform.log.Discreetly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Where the issuer's keys are. What keeps them away is said once for as long as it is the same: every request that
 * brings a token may be a reason to ask again.
 */
final class IssuerEndpoint implements JWKSetSource<SecurityContext> {
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerEndpoint.class);
    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private final String issuer;
    private final RestClient http;
    private volatile @Nullable String jwkSetUri;
    private volatile boolean away;
    private volatile String said = "";

    /**
     * @param jwkSetUri where the keys are; null to have the issuer's metadata say so
     * @param trusting whom it takes for the issuer, under TLS
     */
    IssuerEndpoint(String issuer, @Nullable String jwkSetUri, SSLSocketFactory trusting) {
        this.issuer = issuer;
        this.jwkSetUri = jwkSetUri;
        Connections connections = new Connections(trusting);
        connections.setConnectTimeout(PATIENCE);
        connections.setReadTimeout(PATIENCE);
        http = RestClient.builder().requestFactory(connections).build();
    }

    /** Whether it was so the last time it was asked. */
    boolean isAway() {
        return away;
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
            said = "";
            return found;
        } catch (RestClientException | ParseException failure) {
            complain(Discreetly.told(NestedExceptionUtils.getMostSpecificCause(failure)));
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
        complain("its metadata are not its own");
        throw new JWKSetUnavailableException("no metadata of the issuer");
    }

    private void complain(String why) {
        if (!why.equals(said)) {
            LOG.warn("The keys of the issuer {} cannot be had: {}", issuer, why);
            said = why;
        }
    }

    @Override
    public void close() {}

    /** Trusts whom it is told to, and changes nothing for anybody else in this process. */
    private static final class Connections extends SimpleClientHttpRequestFactory {
        private final SSLSocketFactory trusting;

        Connections(SSLSocketFactory trusting) {
            this.trusting = trusting;
        }

        @Override
        protected void prepareConnection(HttpURLConnection connection, String method) throws IOException {
            if (connection instanceof HttpsURLConnection secured) {
                secured.setSSLSocketFactory(trusting);
            }
            super.prepareConnection(connection, method);
        }
    }
}
