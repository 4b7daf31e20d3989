package lat.cabildo.platform.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * Makes the answers to requests that failed: RFC 9457 problems whose {@code type} is stable and says which kind of
 * error it is. Members carry data; titles are fixed sentences. Neither ever repeats an exception's text or personal
 * data.
 */
public final class Problems {

    /** Followed by the slug of the kind of error. */
    static final String TYPES = "https://cabildo.lat/problems/";

    private static final Set<String> OWN = Set.of("type", "title", "status", "detail", "instance");

    private Problems() {}

    /**
     * @param slug which kind of error: lower-case words with hyphens, never changed once published
     * @param title the same sentence for every problem of this kind
     * @param members further members of the problem, in this order; null values are left out
     * @throws IllegalArgumentException if one is called like a member that each problem has
     */
    public static ResponseEntity<ProblemDetail> response(
            HttpStatus status, String slug, String title, Map<String, ?> members) {
        return response(status, slug, title, members, HttpHeaders.EMPTY);
    }

    static ResponseEntity<ProblemDetail> response(
            HttpStatus status, String slug, String title, Map<String, ?> members, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create(TYPES + slug));
        problem.setTitle(title);
        Map<String, Object> present = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (OWN.contains(name)) {
                throw new IllegalArgumentException(slug + " has two members " + name);
            }
            if (value != null) {
                present.put(name, value);
            }
        });
        if (!present.isEmpty()) {
            problem.setProperties(present);
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
