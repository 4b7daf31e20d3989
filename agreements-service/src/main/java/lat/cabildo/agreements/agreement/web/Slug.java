package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lower-case words with hyphens, such as {@code housing} or {@code sdg-11}. */
@Documented
@Constraint(validatedBy = {})
@Size(max = 60)
@Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface Slug {

    String message() default "must be lower-case words with hyphens";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
