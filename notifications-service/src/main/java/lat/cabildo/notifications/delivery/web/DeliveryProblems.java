package lat.cabildo.notifications.delivery.web;

import java.util.Locale;
import java.util.Map;
import lat.cabildo.notifications.delivery.DeliveryRefusal;
import lat.cabildo.notifications.delivery.DeliveryRefusal.NothingToRetry;
import lat.cabildo.notifications.delivery.DeliveryRefusal.TooManyAttempts;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What a refused command on a delivery is answered with. */
@RestControllerAdvice
class DeliveryProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(DeliveryRefusal refusal) {
        return switch (refusal) {
            case NothingToRetry nothing ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "nothing-to-retry",
                        "Only what failed, was skipped or is uncertain is tried again.",
                        Map.of("state", nothing.status().name().toLowerCase(Locale.ROOT)));
            case TooManyAttempts tooMany ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "too-many-attempts",
                        "The delivery was tried as often as anything may be tried.",
                        Map.of("limit", tooMany.limit()));
        };
    }
}
