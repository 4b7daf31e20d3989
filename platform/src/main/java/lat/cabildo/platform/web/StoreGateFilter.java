package lat.cabildo.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses at once what would only wait for a store that is away. */
final class StoreGateFilter extends OncePerRequestFilter {
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final List<String> WITHOUT_STORE =
            List.of("/actuator/", "/contracts/", "/v3/api-docs", "/swagger-ui");

    private final StoreGate gate;
    private final ProblemWriter writer;

    StoreGateFilter(StoreGate gate, ProblemWriter writer) {
        this.gate = gate;
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (gate.isOpen() || WITHOUT_STORE.stream().anyMatch(request.getRequestURI()::startsWith)) {
            chain.doFilter(request, response);
        } else {
            writer.write(StoreProblems.unavailable(RETRY), request, response);
        }
    }
}
