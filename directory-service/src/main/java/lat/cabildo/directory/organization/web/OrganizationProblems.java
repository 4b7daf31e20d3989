package lat.cabildo.directory.organization.web;

import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.organization.OrganizationRefusal;
import lat.cabildo.directory.organization.OrganizationRefusal.IdentifierTaken;
import lat.cabildo.directory.organization.OrganizationRefusal.MergeInProgress;
import lat.cabildo.directory.organization.OrganizationRefusal.MergeWithItself;
import lat.cabildo.directory.organization.OrganizationRefusal.NotAbsorbed;
import lat.cabildo.directory.organization.OrganizationRefusal.NotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;
import lat.cabildo.directory.organization.OrganizationRefusal.SurvivorNotActive;
import lat.cabildo.directory.organization.OrganizationRefusal.TooManyNames;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownParent;
import lat.cabildo.directory.organization.OrganizationRefusal.UnknownSurvivor;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class OrganizationProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(OrganizationRefusal refusal) {
        return switch (refusal) {
            case NotActive inactive ->
                Refusals.conflict(
                        "organization-not-active",
                        "The organization was dissolved or merged and cannot be changed in this way.",
                        "id",
                        inactive.id(),
                        "status",
                        inactive.standing().status(),
                        "mergedInto",
                        inactive.standing().mergedInto());
            case IdentifierTaken taken ->
                Refusals.conflict(
                        "identifier-taken",
                        "Another active organization has this identifier.",
                        "identifier",
                        taken.identifier(),
                        "holder",
                        taken.holder());
            case UnknownParent unknown -> Refusals.unknownReference("/parent", unknown.parent());
            case TooManyNames many ->
                Refusals.conflict(
                        "too-many-names",
                        "The organization has as many names as one can have.",
                        "id",
                        many.id(),
                        "limit",
                        many.limit());
            case ParentOfItself itself ->
                Refusals.unprocessable(
                        "parent-of-itself",
                        "The organization would be part of itself.",
                        "pointer",
                        "/parent",
                        "id",
                        itself.id());
            case MergeWithItself itself ->
                Refusals.unprocessable(
                        "merge-with-itself",
                        "An organization cannot be merged into itself.",
                        "pointer",
                        "/into",
                        "id",
                        itself.id());
            case UnknownSurvivor unknown -> Refusals.unknownReference("/into", unknown.survivor());
            case SurvivorNotActive inactive ->
                Refusals.conflict(
                        "survivor-not-active",
                        "What the organization would be merged into was dissolved or merged itself.",
                        "id",
                        inactive.survivor());
            case MergeInProgress progress ->
                Refusals.conflict(
                        "merge-in-progress",
                        "The organization takes part in a merge that is not settled yet; try again.",
                        "id",
                        progress.id());
            case NotAbsorbed not ->
                Refusals.conflict(
                        "not-absorbed",
                        "Nothing that was taken over from this organization can be given back.",
                        "id",
                        not.organization());
        };
    }
}
