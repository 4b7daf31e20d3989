package lat.cabildo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Takes in the whole body, up to its limit and within its time, before anything is done about the request. Those that
 * are streamed pass.
 */
final class BodyFilter extends OncePerRequestFilter {
    private static final int PART = 8 * 1024;

    private final int limit;
    private final Duration within;
    private final List<PathPattern> streamed;
    private final ProblemWriter writer;

    BodyFilter(WebProperties properties, ProblemWriter writer) {
        this.limit = Math.toIntExact(properties.maxBody().toBytes());
        this.within = properties.bodyWithin();
        this.streamed = properties.streamed().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return streamed.stream().anyMatch(each -> each.matches(path));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            refuse(request, response);
            return;
        }
        byte[] body = read(request.getInputStream());
        if (body == null) {
            // What still comes of it would be taken for the next request.
            response.setHeader(HttpHeaders.CONNECTION, "close");
            writer.write(RequestProblems.of(HttpStatus.REQUEST_TIMEOUT, HttpHeaders.EMPTY), request, response);
        } else if (body.length > limit) {
            refuse(request, response);
        } else if (!isText(body)) {
            writer.write(
                    Problems.response(HttpStatus.BAD_REQUEST, "not-utf-8", "The body is not text in UTF-8.", Map.of()),
                    request,
                    response);
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    /** One byte more than the limit if there are so many; null if they take too long. */
    private byte @Nullable [] read(InputStream arriving) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        int count;
        while ((count = arriving.read(part, 0, Math.min(PART, limit + 1 - body.size()))) > 0) {
            body.write(part, 0, count);
            if (System.nanoTime() - end > 0) {
                return null;
            }
        }
        return body.toByteArray();
    }

    /** Every body that is not streamed is JSON, which is UTF-8 between systems (RFC 8259) and has no zero bytes. */
    private static boolean isText(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .chars()
                    .noneMatch(each -> each == 0);
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        writer.write(
                Problems.response(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body-too-large",
                        "The body is too large.",
                        Map.of("limit", limit)),
                request,
                response);
    }
}
