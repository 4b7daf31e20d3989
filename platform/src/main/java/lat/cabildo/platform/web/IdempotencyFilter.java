package lat.cabildo.platform.web;

import com.mongodb.MongoException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.web.IdempotencyRecords.Attempt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Makes writes with an {@code Idempotency-Key} safe to repeat: the same answer, or the same command carried on. */
final class IdempotencyFilter extends OncePerRequestFilter {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger log = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final Set<String> WRITES = Set.of("POST", "PATCH", "PUT", "DELETE");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    private final IdempotencyRecords records;
    private final ProblemWriter writer;

    IdempotencyFilter(IdempotencyRecords records, ProblemWriter writer) {
        this.records = records;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !WRITES.contains(request.getMethod())
                || request.getRequestURI().endsWith(":resolve")
                || request.getUserPrincipal() == null
                || BufferedRequest.isStreamed(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.size() != 1 || !KEY.matcher(keys.getFirst()).matches()) {
            writer.write(malformed(), request, response);
            return;
        }
        IdempotencyRecords.Finding finding;
        try {
            finding = records.begin(nameOf(request, keys.getFirst()), digestOf(request));
        } catch (MongoException failure) {
            writer.write(ProblemResolver.problem(failure), request, response);
            return;
        }
        switch (finding) {
            case Attempt attempt -> carryOut(attempt, request, response, chain);
            case IdempotencyRecords.Answered(KeptAnswer answer) -> {
                response.setHeader(REPLAYED, "true");
                answer.write(response);
            }
            case IdempotencyRecords.Blanked() -> writer.write(blanked(), request, response);
            case IdempotencyRecords.OtherRequest() -> writer.write(reused(), request, response);
            case IdempotencyRecords.InProgress() -> writer.write(inProgress(), request, response);
        }
    }

    private void carryOut(Attempt attempt, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(CommandArguments.COMMAND_ID, attempt.command());
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        int status = 500;
        try {
            chain.doFilter(request, answer);
            status = answer.getStatus();
        } finally {
            settle(attempt, status, answer);
        }
        answer.copyBodyToResponse();
    }

    private void settle(Attempt attempt, int status, ContentCachingResponseWrapper answer) {
        if (status >= 500) {
            // Not waited for: the store may be what failed, and the client shall hear of it now.
            Thread.ofVirtual().start(() -> attended(() -> records.interrupted(attempt)));
        } else if (status >= 300) {
            attended(() -> records.refused(attempt));
        } else if (answer.getContentSize() > KeptAnswer.MOST_BYTES || isSecret(answer)) {
            attended(() -> records.interrupted(attempt));
        } else {
            attended(() -> records.answered(attempt, KeptAnswer.of(answer)));
        }
    }

    /** What must not be stored anywhere is made anew when the request is repeated: its command is known by then. */
    private static boolean isSecret(ContentCachingResponseWrapper answer) {
        String caching = answer.getHeader(HttpHeaders.CACHE_CONTROL);
        return caching != null && caching.contains("no-store");
    }

    /**
     * The client's answer stands, whether or not it can be kept: without it a repeated request carries on the command.
     */
    private static void attended(Runnable settling) {
        try {
            settling.run();
        } catch (MongoException failure) {
            log.warn("an idempotency record stays unsettled", failure);
        }
    }

    /** Keys are each client's own, and each person's behind it: nobody is given the answer to another. */
    private static String nameOf(HttpServletRequest request, String key) {
        Actor actor = CallerArguments.caller(request).actor();
        return digest(actor.client(), actor.subject(), request.getMethod(), request.getRequestURI(), key);
    }

    private static String digestOf(HttpServletRequest request) {
        String body = new String(BufferedRequest.body(request), StandardCharsets.ISO_8859_1);
        return digest(request.getQueryString(), request.getContentType(), body);
    }

    private static String digest(@Nullable String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + (part == null ? "-" : ":")).getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ResponseEntity<ProblemDetail> malformed() {
        return Problems.response(
                HttpStatus.BAD_REQUEST,
                "invalid-idempotency-key",
                "Idempotency-Key takes one key of 1 to 200 printable ASCII characters.",
                Map.of());
    }

    private static ResponseEntity<ProblemDetail> reused() {
        return Problems.response(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "idempotency-key-reused",
                "The idempotency key belongs to another request.",
                Map.of());
    }

    private static ResponseEntity<ProblemDetail> blanked() {
        return Problems.response(HttpStatus.GONE, "erased", "What this request was about was erased.", Map.of());
    }

    private static ResponseEntity<ProblemDetail> inProgress() {
        return RequestRefused.forNow(
                        HttpStatus.CONFLICT,
                        "in-progress",
                        "An earlier request with this idempotency key is still at work.",
                        Duration.ofSeconds(1))
                .answer();
    }
}
