package lat.cabildo.platform.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys, asked for when first needed, kept for five minutes and, while the issuer is away, for a
 * day. An unknown key id makes it ask again, but not more than once in ten seconds: tokens of strangers must not become
 * a load on the issuer.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration KEPT_WHILE_AWAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final IssuerEndpoint endpoint;
    private final JWKSource<SecurityContext> keys;

    IssuerKeys(IssuerEndpoint endpoint) {
        this.endpoint = endpoint;
        keys = JWKSourceBuilder.create(endpoint)
                .cache(KEPT.toMillis(), IssuerEndpoint.PATIENCE.multipliedBy(3).toMillis())
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
            if (endpoint.isAway()) {
                throw askedTooSoon;
            }
            return List.of();
        }
    }
}
