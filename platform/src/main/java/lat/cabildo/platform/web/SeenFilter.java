package lat.cabildo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lat.cabildo.platform.replica.SeenBy;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Read-your-writes across services: {@code Cabildo-Seen: org_…@7} makes a request wait until the copy here has what its
 * client has seen elsewhere. What is not copied here needs no waiting.
 */
final class SeenFilter extends OncePerRequestFilter {
    private static final int MOST = 20;
    private static final Pattern ENTRY = Pattern.compile("([a-z]{2,10}_[0-9A-HJKMNP-TV-Z]{26})@([1-9]\\d{0,17})");

    private final List<SeenBy> copies;
    private final Duration patience;
    private final ProblemWriter writer;

    SeenFilter(List<SeenBy> copies, Duration patience, ProblemWriter writer) {
        this.copies = List.copyOf(copies);
        this.patience = patience;
        this.writer = writer;
    }

    private record Seen(String id, long sequence) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Replies.SEEN) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<Seen> seen = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(Replies.SEEN))) {
            for (String entry : line.split(",", -1)) {
                Matcher parts = ENTRY.matcher(entry.strip());
                if (!parts.matches() || seen.size() == MOST) {
                    writer.write(malformed(), request, response);
                    return;
                }
                seen.add(new Seen(parts.group(1), Long.parseLong(parts.group(2))));
            }
        }
        if (allSeen(seen)) {
            chain.doFilter(request, response);
        } else {
            writer.write(notYet(), request, response);
        }
    }

    private boolean allSeen(List<Seen> seen) {
        long deadline = System.nanoTime() + patience.toNanos();
        return seen.stream()
                .allMatch(each -> copies.stream()
                        .filter(copy -> copy.handles(each.id()))
                        .allMatch(copy -> copy.await(
                                each.id(),
                                each.sequence(),
                                Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))));
    }

    private static ResponseEntity<ProblemDetail> malformed() {
        return Problems.response(
                HttpStatus.BAD_REQUEST,
                "invalid-seen",
                "Cabildo-Seen takes ids and versions as answers have given them.",
                Map.of("limit", MOST));
    }

    private static ResponseEntity<ProblemDetail> notYet() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return Problems.response(
                HttpStatus.SERVICE_UNAVAILABLE,
                "not-yet-seen",
                "This service has not yet seen what the client has; try again.",
                Map.of(),
                headers);
    }
}
