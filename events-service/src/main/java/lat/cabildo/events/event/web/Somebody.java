package lat.cabildo.events.event.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who is on stage is said by a person's id, by a name that is not blank, or by both. */
@Constraint(validatedBy = Somebody.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface Somebody {

    String message() default "needs a person or a name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<Somebody, AnnouncedRequest> {
        @Override
        public boolean isValid(AnnouncedRequest announced, ConstraintValidatorContext context) {
            String name = announced.name();
            return name == null ? announced.person() != null : !name.isBlank();
        }
    }
}
