package lat.cabildo.events.event.web;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Registering here needs times that can be kept to; registering elsewhere needs the form. */
@Constraint(validatedBy = ConsistentRegistration.Check.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ConsistentRegistration {

    String message() default
            "native takes a zone with opens and a deadline with day or at, external takes a formUrl"
                    + " and no waiting list; a deadline has a day, or at, or asPrinted alone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Check implements ConstraintValidator<ConsistentRegistration, RegistrationPolicyRequest> {
        @Override
        public boolean isValid(RegistrationPolicyRequest request, ConstraintValidatorContext context) {
            DeadlineRequest deadline = request.deadline();
            if (request.type() == null || deadline != null && !deadline.isConsistent()) {
                return request.type() == null;
            }
            return switch (request.type()) {
                case NATIVE -> {
                    boolean timed = request.opens() != null || deadline != null;
                    yield request.formUrl() == null
                            && (!timed || request.zone() != null)
                            && (deadline == null || deadline.isReadable());
                }
                case EXTERNAL -> request.formUrl() != null && !Boolean.TRUE.equals(request.waitingList());
            };
        }
    }
}
