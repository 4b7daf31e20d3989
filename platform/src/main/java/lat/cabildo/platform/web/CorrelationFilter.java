package lat.cabildo.platform.web;

import com.github.f4b6a3.ulid.UlidFactory;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.tracing.Traces;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives everything that a request sets off one correlation id, the client's if it is a plain token, and one trace. Both
 * stand in the log and in every domain event, the correlation id in the answer, too.
 */
final class CorrelationFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-ID";

    private static final String TRACE = Trace.class.getName();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    private final UlidFactory ulids;
    private final Traces traces;
    private final SecureRandom random = new SecureRandom();

    CorrelationFilter(UlidFactory ulids, Traces traces) {
        this.ulids = ulids;
        this.traces = traces;
    }

    static Trace trace(HttpServletRequest request) {
        if (request.getAttribute(TRACE) instanceof Trace trace) {
            return trace;
        }
        throw new IllegalStateException("the request has not passed the correlation filter");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String asked = request.getHeader(HEADER);
        String id = asked != null && TOKEN.matcher(asked).matches()
                ? asked
                : ulids.create().toString();
        Trace trace = new Trace(id, null, traces.traceparent().orElseGet(() -> unkept(request)));
        request.setAttribute(TRACE, trace);
        response.setHeader(HEADER, id);
        try (MDC.MDCCloseable _ = MDC.putCloseable(Traces.CORRELATION_ID, id);
                MDC.@Nullable MDCCloseable _ = traces.traceId(trace.traceparent())) {
            chain.doFilter(request, response);
        }
    }

    /**
     * A trace that nobody keeps here, so that all that follows has one id in the log: the caller's, whose flag to have
     * it kept is not handed on, or a new one.
     */
    private String unkept(HttpServletRequest request) {
        String given = new Trace("", null, request.getHeader("traceparent")).traceparent();
        return given == null
                ? "00-%016x%016x-%016x-00".formatted(random.nextLong(), random.nextLong() | 1, random.nextLong() | 1)
                : given.substring(0, given.length() - 2) + "00";
    }
}
