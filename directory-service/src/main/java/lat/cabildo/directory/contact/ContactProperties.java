package lat.cabildo.directory.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param keep how long contact points stay in the register that are given out no more
 * @param sweepEvery how often they are looked for
 */
@Validated
@ConfigurationProperties("cabildo.directory.contacts")
record ContactProperties(
        @NotNull @DurationMin(days = 0) @DefaultValue("30d") Duration keep,

        @NotNull @DurationMin(seconds = 1) @DefaultValue("1h")
        Duration sweepEvery) {}
