package lat.cabildo.platform.security;

import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * What is left to somebody after one request more, told as draft-ietf-httpapi-ratelimit-headers-10 has it.
 *
 * @param policy quota and window, such as {@code "client";q=3000;w=10}
 * @param state what is left of it and in how many seconds it is whole again, such as {@code "client";r=2999;t=1}
 * @param isGranted whether the request may go on
 * @param retryAfter seconds until another one may; 0 if this one may
 */
record Allowance(String policy, String state, boolean isGranted, long retryAfter) {
    /** To whoever may ask as often as they like. */
    static final Allowance UNLIMITED = new Allowance("", "", true, 0);

    static Allowance of(String name, String policy, ConsumptionProbe probe) {
        return new Allowance(
                policy,
                "\"%s\";r=%d;t=%d".formatted(name, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())),
                probe.isConsumed(),
                seconds(probe.getNanosToWaitForRefill()));
    }

    void tell(HttpServletResponse response) {
        if (!policy.isEmpty()) {
            response.setHeader("RateLimit-Policy", policy);
            response.setHeader("RateLimit", state);
        }
    }

    /** Rounded up: whoever waits so long does not come too early. */
    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plus(Duration.ofSeconds(1).minusNanos(1)).toSeconds();
    }
}
