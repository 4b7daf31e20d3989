package lat.cabildo.directory.membership.web;

import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.membership.MembershipRefusal;
import lat.cabildo.directory.membership.MembershipRefusal.AlreadyMember;
import lat.cabildo.directory.membership.MembershipRefusal.EndsBeforeStart;
import lat.cabildo.directory.membership.MembershipRefusal.HasEnded;
import lat.cabildo.directory.membership.MembershipRefusal.IsSuspended;
import lat.cabildo.directory.membership.MembershipRefusal.OfItself;
import lat.cabildo.directory.membership.MembershipRefusal.UnknownOrganization;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class MembershipProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(MembershipRefusal refusal) {
        return switch (refusal) {
            case UnknownOrganization unknown ->
                Refusals.unknownReference("/" + unknown.field(), unknown.organization());
            case OfItself itself ->
                Refusals.unprocessable(
                        "member-of-itself",
                        "An organization cannot be its own member.",
                        "pointer",
                        "/member",
                        "id",
                        itself.organization());
            case AlreadyMember member ->
                Refusals.conflict(
                        "already-member", "The organization is a member already.", "membership", member.membership());
            case HasEnded ended -> Refusals.conflict("membership-ended", "The membership has ended.", "id", ended.id());
            case IsSuspended suspended ->
                Refusals.conflict("membership-suspended", "The membership rests already.", "id", suspended.id());
            case EndsBeforeStart ends ->
                Refusals.unprocessable(
                        "ends-before-start",
                        "The membership would end before it started.",
                        "pointer",
                        "/on",
                        "id",
                        ends.id());
        };
    }
}
