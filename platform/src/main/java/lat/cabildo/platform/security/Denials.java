package lat.cabildo.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Has whatever Spring Security refuses answered like every other failure. */
final class Denials implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {
    private final HandlerExceptionResolver answers;
    private final Limits limits;

    Denials(HandlerExceptionResolver answers, Limits limits) {
        this.answers = answers;
        this.limits = limits;
    }

    /** No token, where one is needed. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        Denial denial = failure instanceof InvalidBearerTokenException
                ? limits.strangers(request, response, TokenProblem.of(failure).denial())
                : Denial.unauthorized("missing-token", "This request needs an access token.", null);
        answers.resolveException(request, response, null, denial);
    }

    /** A token that is none, or whose issuer could not be asked. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        Denial denial = failure instanceof AuthenticationServiceException
                ? Denial.issuerUnavailable()
                : limits.strangers(request, response, TokenProblem.of(failure).denial());
        answers.resolveException(request, response, null, denial);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure) {
        Denial denial = failure instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof AccessDecisions.Lack lack
                ? Denial.missingScope(lack.scope())
                : Denial.forbidden("forbidden", "The caller may not do this.", Map.of());
        answers.resolveException(request, response, null, denial);
    }
}
