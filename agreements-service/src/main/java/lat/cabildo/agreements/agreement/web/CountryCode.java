package lat.cabildo.agreements.agreement.web;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** ISO 3166-1 alpha-2, such as {@code EC}. */
@Documented
@Constraint(validatedBy = {})
@Pattern(regexp = "[A-Z]{2}")
@ReportAsSingleViolation
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@interface CountryCode {

    String message() default "must be two capital letters";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
