package lat.cabildo.events.event.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A time is given by start, or by on, or not at all; the other members only with theirs. */
@Constraint(validatedBy = ConsistentTime.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ConsistentTime {

    String message() default "takes start with end, zone and overlap, or on with until, or none of them";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ConsistentTime, TimeFields> {
        @Override
        public boolean isValid(TimeFields fields, ConstraintValidatorContext context) {
            return fields.consistent();
        }
    }
}
