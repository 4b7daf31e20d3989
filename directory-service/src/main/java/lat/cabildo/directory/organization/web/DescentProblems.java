package lat.cabildo.directory.organization.web;

import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.organization.SuccessionRefusal;
import lat.cabildo.directory.organization.SuccessionRefusal.NotSplit;
import lat.cabildo.directory.organization.SuccessionRefusal.SuccessorNotActive;
import lat.cabildo.directory.organization.SuccessionRefusal.TooManySuccessors;
import lat.cabildo.directory.organization.SuccessionRefusal.UnknownSuccessor;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class DescentProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(SuccessionRefusal refusal) {
        return switch (refusal) {
            case TooManySuccessors many ->
                Refusals.conflict(
                        "too-many-successors",
                        "The organization would have more successors than one can have.",
                        "id",
                        many.id(),
                        "limit",
                        many.limit());
            case UnknownSuccessor unknown ->
                Refusals.unknownReference("/successors/" + unknown.place(), unknown.successor());
            case SuccessorNotActive inactive ->
                Refusals.conflict(
                        "successor-not-active",
                        "What should come after the organization was dissolved or merged.",
                        "id",
                        inactive.successor());
            case NotSplit not ->
                Refusals.conflict(
                        "not-split",
                        "The organization goes on beside no such successor.",
                        "id",
                        not.id(),
                        "successor",
                        not.successor());
        };
    }
}
