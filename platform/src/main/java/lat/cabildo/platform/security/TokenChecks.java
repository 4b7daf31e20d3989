package lat.cabildo.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token must say beyond being signed: by whom it was issued, for whom, until when. Run by the decoder and once
 * more when the caller is made of the token, so that no other decoder can drop a check.
 */
final class TokenChecks implements OAuth2TokenValidator<Jwt> {
    static final int MOST_ORGANIZATIONS = 20;

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt", "application/at+jwt");

    private final String issuer;
    private final Set<String> audiences;
    private final Clock clock;

    TokenChecks(String issuer, Collection<String> audiences, Clock clock) {
        if (issuer.isBlank() || audiences.isEmpty()) {
            throw new IllegalArgumentException("no issuer or no audience to check tokens for: set CABILDO_ISSUER");
        }
        this.issuer = issuer;
        this.audiences = Set.copyOf(audiences);
        this.clock = clock;
    }

    String issuer() {
        return issuer;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        List<OAuth2Error> errors = new ArrayList<>();
        Instant now = clock.instant();
        Object type = token.getHeaders().get("typ");
        if (type != null && !TYPES.contains(type.toString().toLowerCase(Locale.ROOT))) {
            errors.add(TokenProblem.INVALID_TOKEN.error());
        }
        if (!issuer.equals(token.getClaimAsString("iss"))) {
            errors.add(TokenProblem.WRONG_ISSUER.error());
        }
        if (isForOthers(token.getAudience())) {
            errors.add(TokenProblem.WRONG_AUDIENCE.error());
        }
        Instant expires = token.getExpiresAt();
        if (expires == null) {
            errors.add(TokenProblem.INVALID_TOKEN.error());
        } else if (!now.minus(CLOCK_SKEW).isBefore(expires)) {
            errors.add(TokenProblem.EXPIRED_TOKEN.error());
        }
        Instant begins = token.getNotBefore();
        if (begins != null && now.plus(CLOCK_SKEW).isBefore(begins)) {
            errors.add(TokenProblem.PREMATURE_TOKEN.error());
        }
        return errors.isEmpty() ? OAuth2TokenValidatorResult.success() : OAuth2TokenValidatorResult.failure(errors);
    }

    private boolean isForOthers(@Nullable List<String> audience) {
        return audience == null || audience.stream().noneMatch(audiences::contains);
    }
}
