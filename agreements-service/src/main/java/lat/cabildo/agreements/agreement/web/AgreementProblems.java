package lat.cabildo.agreements.agreement.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.LinkedHashMap;
import java.util.Map;
import lat.cabildo.agreements.agreement.AgreementRefusal;
import lat.cabildo.agreements.agreement.AgreementRefusal.AlreadyListed;
import lat.cabildo.agreements.agreement.AgreementRefusal.DatesOutOfOrder;
import lat.cabildo.agreements.agreement.AgreementRefusal.DayToCome;
import lat.cabildo.agreements.agreement.AgreementRefusal.Full;
import lat.cabildo.agreements.agreement.AgreementRefusal.NotATwinning;
import lat.cabildo.agreements.agreement.AgreementRefusal.NotListed;
import lat.cabildo.agreements.agreement.AgreementRefusal.NotOpenForAdhesion;
import lat.cabildo.agreements.agreement.AgreementRefusal.SignerWithoutMandate;
import lat.cabildo.agreements.agreement.AgreementRefusal.UnknownReference;
import lat.cabildo.agreements.agreement.AgreementRefusal.WrongPartyStatus;
import lat.cabildo.agreements.agreement.AgreementRefusal.WrongStatus;
import lat.cabildo.agreements.agreement.SignerFinding;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class AgreementProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(AgreementRefusal refusal) {
        return switch (refusal) {
            case UnknownReference unknown ->
                Problems.response(
                        UNPROCESSABLE_CONTENT,
                        "unknown-reference",
                        "A record that the request refers to is not known here.",
                        Map.of("pointer", unknown.pointer(), "id", unknown.id()));
            case SignerWithoutMandate without -> signerWithoutMandate(without.finding());
            case AlreadyListed listed ->
                Problems.response(
                        CONFLICT,
                        "already-listed",
                        "The organization is already listed in another role.",
                        Map.of("organization", listed.organization(), "role", listed.role()));
            case NotListed stranger ->
                Problems.response(
                        CONFLICT,
                        "not-a-party",
                        "The organization is not listed in the agreement.",
                        Map.of("organization", stranger.organization()));
            case WrongPartyStatus wrong ->
                Problems.response(
                        CONFLICT,
                        "wrong-party-status",
                        "Where the party stands, it cannot do that.",
                        Map.of("organization", wrong.organization(), "state", wrong.status()));
            case WrongStatus wrong ->
                Problems.response(
                        CONFLICT,
                        "wrong-status",
                        "As far as the agreement has come, this is not possible.",
                        Map.of("state", wrong.status()));
            case NotOpenForAdhesion ignored ->
                Problems.response(
                        CONFLICT, "not-open-for-adhesion", "The agreement is not open for adhesion.", Map.of());
            case NotATwinning other ->
                Problems.response(
                        CONFLICT, "not-a-twinning", "Only a twinning can be undone.", Map.of("kind", other.kind()));
            case Full full ->
                Problems.response(
                        UNPROCESSABLE_CONTENT,
                        "agreement-full",
                        "The agreement cannot hold more.",
                        Map.of("what", full.what(), "limit", full.most()));
            case DatesOutOfOrder dates ->
                Problems.response(
                        UNPROCESSABLE_CONTENT,
                        "dates-out-of-order",
                        "A date lies before one that must come first.",
                        Map.of("first", dates.first(), "second", dates.second()));
            case DayToCome day ->
                Problems.response(
                        UNPROCESSABLE_CONTENT,
                        "day-to-come",
                        "An act is not performed on a day to come.",
                        Map.of("pointer", "/on", "on", day.day()));
        };
    }

    private static ResponseEntity<ProblemDetail> signerWithoutMandate(SignerFinding finding) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("held", finding.held() == Answer.UNKNOWN ? "unknown" : "no");
        members.put("reason", finding.doubt());
        members.put("organization", finding.organization());
        members.put("person", finding.person());
        members.put("post", finding.post());
        members.put("on", finding.day());
        return Problems.response(
                UNPROCESSABLE_CONTENT,
                "signer-without-mandate",
                "The signer is not known to hold, that day, a post that may sign for the party.",
                members);
    }
}
