package lat.cabildo.platform.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HexFormat;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Bounds how often somebody asks: a client by its name in the token, whoever is behind it; others by the address they
 * come from. A stranger's requests never take from what a client has left, even where both come through one proxy.
 */
final class Limits extends OncePerRequestFilter {
    private static final String METER = "cabildo.requests.limited";
    private static final int LONGEST = 64;
    private static final int NETWORK = 8;

    private final Allowances clients;
    private final Allowances strangers;
    private final HandlerExceptionResolver answers;
    private final MeterRegistry meters;

    Limits(LimitProperties properties, HandlerExceptionResolver answers, MeterRegistry meters) {
        this.clients =
                new Allowances("client", properties.clientRate(), properties.clientBurst(), properties.remembered());
        this.strangers = new Allowances(
                "stranger", properties.strangerRate(), properties.strangerBurst(), properties.remembered());
        this.answers = answers;
        this.meters = meters;
        meters.counter(METER, "client", "");
    }

    /** Whoever keeps the service running asks for its health as often as needed, without a token. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String client = authentication != null && authentication.getPrincipal() instanceof Caller caller
                ? caller.actor().client()
                : "";
        Allowance allowance = client.isEmpty() ? strangers.take(network(request)) : clients.take(client);
        allowance.tell(response);
        if (allowance.isGranted()) {
            chain.doFilter(request, response);
        } else {
            answers.resolveException(request, response, null, refused(client, allowance));
        }
    }

    /** What is to be answered to a token that is none: the denial, unless there were too many of them. */
    Denial strangers(HttpServletRequest request, HttpServletResponse response, Denial denial) {
        Allowance allowance = strangers.take(network(request));
        allowance.tell(response);
        return allowance.isGranted() ? denial : refused("", allowance);
    }

    private Denial refused(String client, Allowance allowance) {
        meters.counter(METER, "client", client).increment();
        return Denial.tooMany(allowance.retryAfter());
    }

    /** One line of IPv6 has 2^64 addresses. A proxy that is believed may hand on what is no address at all. */
    private static String network(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length > NETWORK ? HexFormat.of().formatHex(bytes, 0, NETWORK) : address;
        } catch (IllegalArgumentException none) {
            return address.substring(0, Math.min(address.length(), LONGEST));
        }
    }
}
