package lat.cabildo.platform.security;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** What can be wrong with an access token, the most telling first. */
enum TokenProblem {
    WRONG_ISSUER("The access token comes from another issuer."),
    WRONG_AUDIENCE("The access token is meant for another audience."),
    EXPIRED_TOKEN("The access token has expired."),
    PREMATURE_TOKEN("The access token is not valid yet."),
    TOO_MANY_ORGANIZATIONS(
            "The access token names more organizations than the " + TokenChecks.MOST_ORGANIZATIONS + " allowed."),
    INVALID_TOKEN("The access token is not valid.");

    private final String title;

    TokenProblem(String title) {
        this.title = title;
    }

    static TokenProblem of(AuthenticationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JwtValidationException invalid) {
                return Arrays.stream(values())
                        .filter(problem -> invalid.getErrors().stream()
                                .anyMatch(error -> error.getErrorCode().equals(problem.slug())))
                        .findFirst()
                        .orElse(INVALID_TOKEN);
            }
        }
        return INVALID_TOKEN;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    OAuth2Error error() {
        return new OAuth2Error(slug());
    }

    Denial denial() {
        return Denial.unauthorized(slug(), title, "invalid_token");
    }
}
