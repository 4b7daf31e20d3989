package lat.cabildo.directory.merge.web;

import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.merge.MergeRefusal;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.MergeRefusal.LeadsBack;
import lat.cabildo.directory.merge.MergeRefusal.NotAbsorbed;
import lat.cabildo.directory.merge.MergeRefusal.SurvivorNotActive;
import lat.cabildo.directory.merge.MergeRefusal.UnknownSurvivor;
import lat.cabildo.directory.merge.MergeRefusal.WithItself;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class MergeProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MergeRefusal refusal) {
        return switch (refusal) {
            case WithItself itself ->
                Refusals.unprocessable(
                        "merge-with-itself",
                        "A record cannot be merged into itself.",
                        "pointer",
                        "/into",
                        "id",
                        itself.id());
            case UnknownSurvivor unknown -> Refusals.unknownReference("/into", unknown.id());
            case SurvivorNotActive inactive ->
                Refusals.conflict(
                        "survivor-not-active",
                        "What the record would be merged into has ended or was merged itself.",
                        "id",
                        inactive.id());
            case InProgress progress ->
                Refusals.conflict(
                        "merge-in-progress",
                        "The record takes part in a merge or a split that is not settled yet; try again.",
                        "id",
                        progress.id());
            case LeadsBack back ->
                Refusals.conflict(
                        "succession-cycle",
                        "What should come after the record comes before it, or is the record itself.",
                        "id",
                        back.id());
            case NotAbsorbed not ->
                Refusals.conflict(
                        "not-absorbed",
                        "Nothing that was taken over from this record can be given back.",
                        "id",
                        not.id());
        };
    }
}
