package lat.cabildo.platform.migration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of migrations, {@code cabildo.migrations.*}.
 *
 * @param batch documents between two checkpoints
 * @param takeover how long an instance may show no sign of life before another one goes on
 * @param againAfter when all documents pass by once more; longer than an upgrade takes
 */
@Validated
@ConfigurationProperties("cabildo.migrations")
record MigrationProperties(
        @DefaultValue("200") @Min(1) @Max(10_000) int batch,
        @DefaultValue("10s") Duration takeover,
        @DefaultValue("1h") Duration againAfter) {

    MigrationProperties {
        if (takeover.toMillis() < 200) {
            throw new IllegalArgumentException("cabildo.migrations.takeover must be at least 200ms");
        }
        if (againAfter.isNegative()) {
            throw new IllegalArgumentException("cabildo.migrations.again-after must not be negative");
        }
    }
}
