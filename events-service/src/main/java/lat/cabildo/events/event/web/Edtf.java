package lat.cabildo.events.event.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** A date as far as it is known, such as {@code 2018-04} or {@code XXXX-11-11}. */
@Constraint(validatedBy = Edtf.Check.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@interface Edtf {

    String message() default "must be a date that exists, such as 2018, 2018-04, XXXX-11-11 or 2018~";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Edtf, String> {
        @Override
        public boolean isValid(@Nullable String date, ConstraintValidatorContext context) {
            return date == null || PartialDate.isValid(date);
        }
    }
}
