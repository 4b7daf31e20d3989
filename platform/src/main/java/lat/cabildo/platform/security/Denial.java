package lat.cabildo.platform.security;

import java.io.Serial;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why a caller is turned away, as the RFC 9457 problem that platform.web writes. */
final class Denial extends ErrorResponseException {
    @Serial
    private static final long serialVersionUID = 1;

    private static final String TYPES = "https://cabildo.lat/problems/";

    private final transient HttpHeaders headers;

    private Denial(HttpStatus status, String slug, String title, Map<String, Object> members, HttpHeaders headers) {
        super(status, problem(status, slug, title, members), null);
        this.headers = headers;
    }

    static Denial forbidden(String slug, String title, Map<String, Object> members) {
        return new Denial(HttpStatus.FORBIDDEN, slug, title, members, HttpHeaders.EMPTY);
    }

    /** RFC 6750 asks for the scope in the header as well. */
    static Denial missingScope(String scope) {
        return new Denial(
                HttpStatus.FORBIDDEN,
                "missing-scope",
                "The access token lacks the scope that this request needs.",
                Map.of("scope", scope),
                challenge("error=\"insufficient_scope\", scope=\"%s\"".formatted(scope)));
    }

    /** @param error of RFC 6750; null if there was no token at all */
    static Denial unauthorized(String slug, String title, @Nullable String error) {
        String parameters = error == null ? "" : "error=\"%s\", error_description=\"%s\"".formatted(error, title);
        return new Denial(HttpStatus.UNAUTHORIZED, slug, title, Map.of(), challenge(parameters));
    }

    static Denial tooMany(long retryAfter) {
        return new Denial(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                "More requests than may be sent in this time; try again later.",
                Map.of(),
                retryAfter(retryAfter));
    }

    static Denial issuerUnavailable() {
        return new Denial(
                HttpStatus.SERVICE_UNAVAILABLE,
                "issuer-unavailable",
                "The issuer of access tokens cannot be reached now; try again.",
                Map.of(),
                retryAfter(5));
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    private static HttpHeaders retryAfter(long seconds) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return headers;
    }

    private static HttpHeaders challenge(String parameters) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, ("Bearer " + parameters).strip());
        return headers;
    }

    private static ProblemDetail problem(HttpStatus status, String slug, String title, Map<String, Object> members) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(title);
        if (!members.isEmpty()) {
            problem.setProperties(members);
        }
        return problem;
    }
}
