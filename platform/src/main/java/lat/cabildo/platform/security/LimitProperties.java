package lat.cabildo.platform.security;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may ask, {@code cabildo.limits.*}. Each instance counts by itself.
 *
 * @param clientRate requests per second that a client may keep up; 0 for as many as it likes
 * @param clientBurst requests that a client may send at once after a pause
 * @param strangerRate the same for each address from which requests come without a valid token
 * @param strangerBurst the same for each address from which requests come without a valid token
 * @param remembered how many clients, and how many addresses, are counted; those not seen for longest are forgotten
 */
@Validated
@ConfigurationProperties("cabildo.limits")
record LimitProperties(
        @DefaultValue("300") @Min(0) @Max(1_000_000) int clientRate,
        @DefaultValue("3000") @Min(1) @Max(10_000_000) int clientBurst,
        @DefaultValue("20") @Min(0) @Max(1_000_000) int strangerRate,
        @DefaultValue("200") @Min(1) @Max(10_000_000) int strangerBurst,
        @DefaultValue("10000") @Min(1) @Max(1_000_000) int remembered) {

    LimitProperties {
        requireBurst("client", clientRate, clientBurst);
        requireBurst("stranger", strangerRate, strangerBurst);
    }

    private static void requireBurst(String who, int rate, int burst) {
        if (burst < rate) {
            throw new IllegalArgumentException("cabildo.limits.%1$s-burst is less than %1$s-rate".formatted(who));
        }
    }
}
