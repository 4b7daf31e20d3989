package lat.cabildo.directory.application.web;

import lat.cabildo.directory.application.ApplicationRefusal;
import lat.cabildo.directory.application.ApplicationRefusal.AlreadyApplied;
import lat.cabildo.directory.application.ApplicationRefusal.AlreadyMember;
import lat.cabildo.directory.application.ApplicationRefusal.ConcludedBeforeSubmission;
import lat.cabildo.directory.application.ApplicationRefusal.ForeignBody;
import lat.cabildo.directory.application.ApplicationRefusal.IsConcluded;
import lat.cabildo.directory.application.ApplicationRefusal.NotUnderConsideration;
import lat.cabildo.directory.application.ApplicationRefusal.OfItself;
import lat.cabildo.directory.application.ApplicationRefusal.OrganizationGone;
import lat.cabildo.directory.application.ApplicationRefusal.QuorumMissed;
import lat.cabildo.directory.application.ApplicationRefusal.UnknownOrganization;
import lat.cabildo.directory.application.ApplicationRefusal.VoteContradicts;
import lat.cabildo.directory.json.Refusals;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class ApplicationProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ApplicationRefusal refusal) {
        return switch (refusal) {
            case UnknownOrganization unknown ->
                Refusals.unknownReference("/" + unknown.field(), unknown.organization());
            case OfItself itself ->
                Refusals.unprocessable(
                        "member-of-itself",
                        "An organization cannot be its own member.",
                        "pointer",
                        "/applicant",
                        "id",
                        itself.organization());
            case OrganizationGone gone ->
                Refusals.conflict(
                        "organization-not-active",
                        "The organization was dissolved or merged and cannot be changed in this way.",
                        "id",
                        gone.organization());
            case ForeignBody foreign ->
                Refusals.unprocessable(
                        "foreign-body",
                        "What is said to have decided is no body of the organization.",
                        "pointer",
                        "/by",
                        "id",
                        foreign.body());
            case AlreadyMember member ->
                Refusals.conflict(
                        "already-member", "The organization is a member already.", "membership", member.membership());
            case AlreadyApplied applied ->
                Refusals.conflict(
                        "already-applied",
                        "The two have an application that is open.",
                        "application",
                        applied.application());
            case IsConcluded concluded ->
                Refusals.conflict(
                        "application-concluded",
                        "The application is not open any more.",
                        "id",
                        concluded.id(),
                        "state",
                        concluded.status());
            case NotUnderConsideration not ->
                Refusals.conflict(
                        "not-under-consideration",
                        "The application must be taken up before it is decided about.",
                        "id",
                        not.id());
            case QuorumMissed missed ->
                Refusals.unprocessable(
                        "quorum-missed",
                        "Fewer took part in the vote than had to.",
                        "pointer",
                        "/vote",
                        "id",
                        missed.id());
            case VoteContradicts contradicts ->
                Refusals.unprocessable(
                        "vote-contradicts",
                        "The vote says the opposite of the decision.",
                        "pointer",
                        "/vote",
                        "id",
                        contradicts.id());
            case ConcludedBeforeSubmission before ->
                Refusals.unprocessable(
                        "before-submission", "The application was submitted later than that day.", "id", before.id());
        };
    }
}
