package lat.cabildo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Takes in the whole body, up to its limit, before anything is done about the request. Those that are streamed pass.
 */
final class BodyFilter extends OncePerRequestFilter {
    private final int limit;
    private final List<PathPattern> streamed;
    private final ProblemWriter writer;

    BodyFilter(WebProperties properties, ProblemWriter writer) {
        this.limit = Math.toIntExact(properties.maxBody().toBytes());
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
        byte[] body = request.getInputStream().readNBytes(limit + 1);
        if (body.length > limit) {
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
