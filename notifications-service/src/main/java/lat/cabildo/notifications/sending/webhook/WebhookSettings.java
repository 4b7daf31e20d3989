package lat.cabildo.notifications.sending.webhook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of webhooks, {@code cabildo.notifications.webhook.*}.
 *
 * @param allowPrivateAddresses whether hosts may be in our own network, such as this machine; for trying out only
 * @param connectTimeout to reach a host, TLS included
 * @param responseTimeout to wait for bytes of the answer
 * @param deadline of the whole call
 * @param atOnce calls under way at the same time in one instance
 */
@Validated
@ConfigurationProperties("cabildo.notifications.webhook")
record WebhookSettings(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration responseTimeout,
        @DefaultValue("25s") Duration deadline,
        @DefaultValue("16") @Min(1) @Max(256) int atOnce) {}
