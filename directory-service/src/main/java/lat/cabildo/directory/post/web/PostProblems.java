package lat.cabildo.directory.post.web;

import java.util.Map;
import lat.cabildo.directory.json.Refusals;
import lat.cabildo.directory.post.Offices;
import lat.cabildo.directory.post.PostRefusal;
import lat.cabildo.directory.post.PostRefusal.BeginsLater;
import lat.cabildo.directory.post.PostRefusal.DoesNotRotate;
import lat.cabildo.directory.post.PostRefusal.EndsBeforeStart;
import lat.cabildo.directory.post.PostRefusal.HeldInCircle;
import lat.cabildo.directory.post.PostRefusal.HeldOtherwise;
import lat.cabildo.directory.post.PostRefusal.HolderErased;
import lat.cabildo.directory.post.PostRefusal.IsAbolished;
import lat.cabildo.directory.post.PostRefusal.IsOccupied;
import lat.cabildo.directory.post.PostRefusal.LedgerFull;
import lat.cabildo.directory.post.PostRefusal.MandateHasEnded;
import lat.cabildo.directory.post.PostRefusal.NoSeatLeft;
import lat.cabildo.directory.post.PostRefusal.NotAMember;
import lat.cabildo.directory.post.PostRefusal.NotOfRepresentatives;
import lat.cabildo.directory.post.PostRefusal.OfItself;
import lat.cabildo.directory.post.PostRefusal.OrganizationGone;
import lat.cabildo.directory.post.PostRefusal.OutOfTurn;
import lat.cabildo.directory.post.PostRefusal.QuotaFull;
import lat.cabildo.directory.post.PostRefusal.RepresentsNobody;
import lat.cabildo.directory.post.PostRefusal.StaleSeat;
import lat.cabildo.directory.post.PostRefusal.UnknownReference;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class PostProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(PostRefusal refusal) {
        return switch (refusal) {
            case UnknownReference unknown -> Refusals.unknownReference("/" + unknown.field(), unknown.id());
            case OrganizationGone gone ->
                Refusals.conflict(
                        "organization-not-active",
                        "The organization was dissolved or merged and cannot be changed in this way.",
                        "id",
                        gone.organization());
            case OfItself itself ->
                Refusals.unprocessable(
                        "post-of-itself",
                        "A post cannot be held ex officio of itself.",
                        "pointer",
                        "/exOfficioOf",
                        "id",
                        itself.id());
            case HeldInCircle circle ->
                Refusals.unprocessable(
                        "posts-in-circle",
                        "The post would be held with itself through others, or through more than %s of them."
                                .formatted(Offices.MOST),
                        "pointer",
                        "/exOfficioOf",
                        "id",
                        circle.id());
            case IsAbolished abolished ->
                Refusals.conflict("post-abolished", "The post was abolished.", "id", abolished.id());
            case IsOccupied occupied ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "post-occupied",
                        "Somebody holds the post; end the mandate first.",
                        Map.of("id", occupied.id(), "mandates", occupied.mandates()));
            case HeldOtherwise held ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "held-otherwise",
                        "Whether the post is held for members cannot change under its holders; end their mandates first.",
                        Map.of("id", held.id(), "mandates", held.mandates()));
            case NoSeatLeft left ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "no-seat-left",
                        "Others hold all seats of the post on a day of the term; end a mandate first.",
                        Map.of("id", left.id(), "mandates", left.mandates()));
            case QuotaFull full ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "quota-full",
                        "Others hold all places that a quota of the post leaves to the member.",
                        Map.of("id", full.id(), "by", full.by(), "key", full.key(), "mandates", full.mandates()));
            case RepresentsNobody nobody ->
                Refusals.unprocessable(
                        "represents-nobody",
                        "Whoever holds the post does so for a member: say for which.",
                        "pointer",
                        "/represents",
                        "id",
                        nobody.id());
            case NotOfRepresentatives not ->
                Refusals.unprocessable(
                        "not-of-representatives",
                        "Nobody holds the post for a member.",
                        "pointer",
                        "/represents",
                        "id",
                        not.id());
            case NotAMember not ->
                Refusals.unprocessable(
                        "not-a-member",
                        "Only a current member can be represented.",
                        "pointer",
                        "/represents",
                        "id",
                        not.organization());
            case DoesNotRotate not ->
                Refusals.conflict(
                        "post-does-not-rotate", "The post does not pass from member to member.", "id", not.id());
            case OutOfTurn out ->
                Refusals.conflict(
                        "out-of-turn",
                        "It is another member's turn; correct the rotation first if that has changed.",
                        "id",
                        out.id(),
                        "inTurn",
                        out.inTurn());
            case BeginsLater later ->
                Problems.response(
                        HttpStatus.CONFLICT,
                        "begins-later",
                        "Somebody holds the post, or is to hold it, from a later day on; end that mandate first.",
                        Map.of("id", later.id(), "mandates", later.mandates()));
            case LedgerFull full ->
                Refusals.conflict(
                        "ledger-full",
                        "The post has had as many mandates as one post can have.",
                        "id",
                        full.id(),
                        "limit",
                        full.limit());
            case MandateHasEnded ended ->
                Refusals.conflict("mandate-ended", "The mandate has ended.", "id", ended.mandate());
            case HolderErased erased ->
                Refusals.conflict(
                        "holder-erased",
                        "The holder was erased, and what is left of the mandate is not changed.",
                        "id",
                        erased.mandate());
            case EndsBeforeStart ends ->
                Refusals.unprocessable(
                        "ends-before-start",
                        "The mandate would end before it started.",
                        "pointer",
                        "/on",
                        "id",
                        ends.mandate());
            case StaleSeat stale ->
                Problems.response(
                        HttpStatus.PRECONDITION_FAILED,
                        "stale-version",
                        "The resource has another version than the request expects.",
                        Map.of("id", stale.mandate()));
        };
    }
}
