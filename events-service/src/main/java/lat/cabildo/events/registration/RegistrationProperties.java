package lat.cabildo.events.registration;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param sweepEvery how often seats that nobody holds are looked for
 * @param holdGrace how long seats may be held before their registration is stored; longer than any store takes to
 *     answer
 */
@Validated
@ConfigurationProperties("cabildo.events.registration")
record RegistrationProperties(
        @NotNull @DurationMin(seconds = 1) @DefaultValue("1m")
        Duration sweepEvery,

        @NotNull @DurationMin(seconds = 10) @DefaultValue("1m")
        Duration holdGrace) {}
