package lat.cabildo.directory.mandate;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param sweepEvery how often mandates are looked for whose first or last day has passed */
@Validated
@ConfigurationProperties("cabildo.directory.mandates")
record MandateProperties(
        @NotNull @DurationMin(seconds = 1) @DefaultValue("15m")
        Duration sweepEvery) {}
