package lat.cabildo.platform.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A request that is answered with a problem before, or instead of, reaching a controller. */
final class RequestRefused extends RuntimeException {
    private final transient ResponseEntity<ProblemDetail> answer;

    RequestRefused(ResponseEntity<ProblemDetail> answer) {
        super("request refused", null, false, false);
        this.answer = answer;
    }

    static RequestRefused because(HttpStatus status, String slug, String title, Map<String, ?> members) {
        return new RequestRefused(Problems.response(status, slug, title, members));
    }

    /** Refused for now: the client may repeat the same request after a while. */
    static RequestRefused forNow(HttpStatus status, String slug, String title, Duration retryAfter) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        return new RequestRefused(Problems.response(status, slug, title, Map.of(), headers));
    }

    ResponseEntity<ProblemDetail> answer() {
        return answer;
    }
}
