package lat.cabildo.platform.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** As a room writes its own. */
@RestControllerAdvice
class ThingProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ThingController.ThingRefused refusal) {
        return Problems.response(
                HttpStatus.CONFLICT, "thing-refused", "The thing refuses.", Map.of("reason", refusal.getMessage()));
    }
}
