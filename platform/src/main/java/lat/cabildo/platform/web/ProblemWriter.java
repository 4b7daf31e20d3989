package lat.cabildo.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem whatever the client accepts: an error in a media type not asked for beats an empty one. */
final class ProblemWriter {
    private final JsonMapper mapper;

    ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Does nothing once the answer is on its way. */
    void write(ResponseEntity<ProblemDetail> answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        ProblemDetail problem = answer.getBody();
        if (problem == null) {
            throw new IllegalArgumentException("a problem without a body");
        }
        if (problem.getInstance() == null) {
            problem.setInstance(address(request));
        }
        byte[] body = mapper.writeValueAsBytes(problem);
        response.resetBuffer();
        response.setStatus(answer.getStatusCode().value());
        ProblemHeaders.ALL.forEach(response::setHeader);
        answer.getHeaders().forEach((name, values) -> {
            response.setHeader(name, values.getFirst());
            values.stream().skip(1).forEach(value -> response.addHeader(name, value));
        });
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** Null where what was asked for is no address at all. */
    private static @Nullable URI address(HttpServletRequest request) {
        String asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
        try {
            return new URI(asked);
        } catch (URISyntaxException notOne) {
            return null;
        }
    }
}
