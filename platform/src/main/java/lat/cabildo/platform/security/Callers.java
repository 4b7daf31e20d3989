package lat.cabildo.platform.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lat.cabildo.platform.aggregate.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Makes the caller of a token: scopes of {@code scope} and {@code scp}, organizations of {@code acts_for}, the client
 * of {@code azp} or {@code client_id}, the person of {@code sub} where it is not the client itself.
 */
final class Callers implements Converter<Jwt, AbstractAuthenticationToken> {
    private static final int LONGEST = 200;

    private final OAuth2TokenValidator<Jwt> checks;

    Callers(OAuth2TokenValidator<Jwt> checks) {
        this.checks = checks;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Collection<OAuth2Error> errors = checks.validate(token).getErrors();
        if (!errors.isEmpty()) {
            throw refused(errors);
        }
        Set<String> scopes = new HashSet<>(words(token.getClaim("scope")));
        scopes.addAll(words(token.getClaim("scp")));
        Set<String> actsFor = organizations(token.getClaim("acts_for"));
        return new CallerToken(new Caller(
                actor(token), scopes, actsFor, texts(token.getClaim("roles")).contains("secretariat")));
    }

    private static Actor actor(Jwt token) {
        String subject = text(token.getClaim("sub"));
        String client = text(token.getClaim("azp"));
        if (client == null) {
            client = text(token.getClaim("client_id"));
        }
        if (client == null) {
            client = subject;
        }
        if (client == null) {
            throw refused(List.of(TokenProblem.INVALID_TOKEN.error()));
        }
        return new Actor(client, client.equals(subject) ? null : subject);
    }

    private static Set<String> organizations(@Nullable Object claim) {
        Set<String> organizations = new LinkedHashSet<>(texts(claim));
        if (organizations.size() > TokenChecks.MOST_ORGANIZATIONS) {
            throw refused(List.of(TokenProblem.TOO_MANY_ORGANIZATIONS.error()));
        }
        return organizations;
    }

    /** RFC 8693 has scopes in one string; some issuers send a list. */
    private static List<String> words(@Nullable Object claim) {
        return claim instanceof String line ? List.of(line.strip().split(" +")) : texts(claim);
    }

    private static List<String> texts(@Nullable Object claim) {
        return switch (claim) {
            case null -> List.of();
            case String one -> List.of(one);
            case Collection<?> many
            when many.stream().allMatch(String.class::isInstance) ->
                many.stream().map(String.class::cast).toList();
            default -> throw refused(List.of(TokenProblem.INVALID_TOKEN.error()));
        };
    }

    private static @Nullable String text(@Nullable Object claim) {
        if (claim instanceof String text && !text.isBlank() && text.length() <= LONGEST) {
            return text;
        }
        if (claim == null) {
            return null;
        }
        throw refused(List.of(TokenProblem.INVALID_TOKEN.error()));
    }

    private static InvalidBearerTokenException refused(Collection<OAuth2Error> errors) {
        return new InvalidBearerTokenException("invalid token", new JwtValidationException("invalid token", errors));
    }
}
