package lat.cabildo.notifications.subscription.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A text that one of the room's values can be made of. Null is valid. */
@Documented
@Constraint(validatedBy = Shaped.Validator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Shaped {

    Shape as();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Asks the value's own rule. */
    final class Validator implements ConstraintValidator<Shaped, String> {
        private @Nullable Shape shape;

        @Override
        public void initialize(Shaped annotation) {
            shape = annotation.as();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || shape == null || shape.fits(text);
        }
    }
}
