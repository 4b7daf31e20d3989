package lat.cabildo.events.event.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The name of a place's zone in the IANA database; a bare offset does not know when clocks change. */
@Constraint(validatedBy = Zone.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Zone {

    String message() default "must be an IANA time zone such as America/Montevideo";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Zone, String> {
        @Override
        public boolean isValid(@Nullable String zone, ConstraintValidatorContext context) {
            return zone == null
                    || zone.equals("UTC")
                    || zone.contains("/") && ZoneId.getAvailableZoneIds().contains(zone);
        }
    }
}
