package lat.cabildo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no exception get as far as the span and the timer of the request: what it says may be about people. One that
 * nobody has answered is answered here; one that comes after an answer has begun leaves its class alone, which cuts the
 * line, and itself stands in the log.
 */
final class FailureFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(FailureFilter.class);

    private final ProblemWriter writer;

    FailureFilter(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (BadRequestException broken) {
            // What came is no HTTP, or nothing came any more: Tomcat has its answer ready.
            throw broken;
        } catch (ServletException | IOException | RuntimeException failure) {
            Exception cause =
                    failure instanceof ServletException wrapped && wrapped.getRootCause() instanceof Exception root
                            ? root
                            : failure;
            if (response.isCommitted()) {
                log.error("an answer broke off", cause);
                throw new ServletException(cause.getClass().getName());
            }
            writer.write(ProblemResolver.problem(cause), request, response);
        }
    }
}
