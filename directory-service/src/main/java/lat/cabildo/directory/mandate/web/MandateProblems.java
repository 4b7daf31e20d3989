package lat.cabildo.directory.mandate.web;

import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.mandate.MandateRefusal;
import lat.cabildo.directory.mandate.MandateRefusal.LiesAhead;
import lat.cabildo.directory.mandate.MandateRefusal.PersonHasEnded;
import lat.cabildo.directory.mandate.MandateRefusal.PersonIsMerged;
import lat.cabildo.directory.mandate.MandateRefusal.UnknownPerson;
import lat.cabildo.directory.mandate.MandateRefusal.UnknownPost;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class MandateProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MandateRefusal refusal) {
        return switch (refusal) {
            case UnknownPerson unknown -> Refusals.unknownReference("/person", unknown.id());
            case UnknownPost unknown -> Refusals.unknownReference("/post", unknown.id());
            case PersonIsMerged merged ->
                Refusals.conflict(
                        "person-merged",
                        "The record was merged into another one: use that.",
                        "id",
                        merged.id(),
                        "mergedInto",
                        merged.into());
            case LiesAhead ahead ->
                Refusals.unprocessable(
                        "lies-ahead",
                        "A post passes on when the day has come, not before.",
                        "pointer",
                        "/on",
                        "id",
                        ahead.id());
            case PersonHasEnded ended ->
                Refusals.conflict("person-ended", "The person's record has ended.", "id", ended.id());
        };
    }
}
