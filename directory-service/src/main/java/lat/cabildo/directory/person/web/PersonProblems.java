package lat.cabildo.directory.person.web;

import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.person.PersonRefusal;
import lat.cabildo.directory.person.PersonRefusal.HasEnded;
import lat.cabildo.directory.person.PersonRefusal.IsMerged;
import lat.cabildo.directory.person.PersonRefusal.UnknownKeeper;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class PersonProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PersonRefusal refusal) {
        return switch (refusal) {
            case HasEnded ended ->
                Refusals.conflict("person-ended", "The person's record has ended.", "id", ended.id());
            case IsMerged merged ->
                Refusals.conflict(
                        "person-merged",
                        "The record was merged into another one: change that.",
                        "id",
                        merged.id(),
                        "mergedInto",
                        merged.into());
            case UnknownKeeper unknown -> Refusals.unknownReference("/keeper", unknown.keeper());
        };
    }
}
