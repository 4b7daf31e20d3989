package lat.cabildo.directory.contact.web;

import lat.cabildo.directory.fact.ContactRefusal;
import lat.cabildo.directory.fact.ContactRefusal.ConsentWithdrawn;
import lat.cabildo.directory.fact.ContactRefusal.UnknownContactPoint;
import lat.cabildo.directory.json.Refusals;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class ContactProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ContactRefusal refusal) {
        return switch (refusal) {
            case UnknownContactPoint _ ->
                Refusals.unprocessable(
                        "unknown-contact-point", "The record has no such contact point.", "pointer", "/value");
            case ConsentWithdrawn withdrawn ->
                Refusals.conflict(
                        "consent-withdrawn",
                        "Whoever is reached by it does not agree any more: it needs a new consent.",
                        "pointer",
                        "/contactPoints/%d/consent".formatted(withdrawn.place()));
        };
    }
}
