package lat.cabildo.directory.duplicate.web;

import lat.cabildo.directory.duplicate.FromItself;
import lat.cabildo.directory.json.Refusals;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class DuplicateProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(FromItself refusal) {
        return Refusals.unprocessable(
                "distinct-from-itself",
                "A record cannot be told apart from itself.",
                "pointer",
                "/from",
                "id",
                refusal.id());
    }
}
