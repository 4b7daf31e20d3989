package lat.cabildo.notifications.sending;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sending, {@code cabildo.notifications.sending.*}.
 *
 * @param poll longest pause between two looks for what is due
 * @param doubtAfter how long an attempt may take before its maker is taken for dead; much longer than any attempt
 * @param stopWithin how long a stopping service waits for attempts under way
 * @param maxAttempts of one round
 * @param firstPause after the first attempt that was not taken; doubled after each further one
 * @param longestPause bound of that
 * @param giveUpAfter no attempt begins later than this after the round began
 */
@Validated
@ConfigurationProperties("cabildo.notifications.sending")
record SendingProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("5m") Duration doubtAfter,
        @DefaultValue("20s") Duration stopWithin,
        @DefaultValue("12") @Min(1) @Max(50) int maxAttempts,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("4h") Duration longestPause,
        @DefaultValue("24h") Duration giveUpAfter) {

    SendingProperties {
        if (poll.isZero() || poll.isNegative()) {
            throw new IllegalArgumentException("cabildo.notifications.sending.poll must be positive");
        }
        if (firstPause.compareTo(longestPause) > 0) {
            throw new IllegalArgumentException("cabildo.notifications.sending.first-pause is over longest-pause");
        }
    }
}
