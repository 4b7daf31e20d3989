package lat.cabildo.directory.json;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of an id with this prefix. */
@Documented
@Constraint(validatedBy = Reference.Validator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Reference {

    /** Such as {@code org}. */
    String value();

    String message() default "must be the id of a record of the right kind";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<Reference, String> {
        private Pattern shape = Pattern.compile("");

        @Override
        public void initialize(Reference reference) {
            shape = Pattern.compile(reference.value() + "_[0-7][0-9A-HJKMNP-TV-Z]{25}");
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || shape.matcher(text).matches();
        }
    }
}
