package lat.cabildo.directory.erasure.web;

import lat.cabildo.directory.erasure.ErasureRefusal;
import lat.cabildo.directory.erasure.ErasureRefusal.NotCarriedOut;
import lat.cabildo.directory.erasure.ErasureRefusal.TooManyConfirmations;
import lat.cabildo.directory.json.Refusals;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class ErasureProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ErasureRefusal refusal) {
        return switch (refusal) {
            case NotCarriedOut not ->
                Refusals.conflict(
                        "erasure-not-carried-out",
                        "The register has not erased the person yet; try again.",
                        "id",
                        not.id());
            case TooManyConfirmations many ->
                Refusals.conflict(
                        "too-many-confirmations",
                        "The receipt can keep no more confirmations.",
                        "id",
                        many.id(),
                        "limit",
                        many.limit());
        };
    }
}
