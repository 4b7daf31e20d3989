package lat.cabildo.events.registration.web;

import java.util.HashMap;
import java.util.Map;
import lat.cabildo.events.registration.RegistrationRefusal;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class RegistrationProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(RegistrationRefusal refusal) {
        return switch (refusal) {
            case RegistrationRefusal.NoRegistrationHere elsewhere -> {
                Map<String, Object> members = new HashMap<>();
                members.put("formUrl", elsewhere.formUrl());
                yield conflict("no-registration-here", "Nobody registers here for this event.", members);
            }
            case RegistrationRefusal.EventNotPublished event ->
                conflict(
                        "event-not-published",
                        "The event is a draft or was cancelled.",
                        Map.of("state", event.status().toString()));
            case RegistrationRefusal.NotYetOpen early ->
                conflict("registration-not-open", "Registration has not begun.", Map.of("opensAt", early.opensAt()));
            case RegistrationRefusal.DeadlinePassed late ->
                conflict("deadline-passed", "The deadline has passed.", Map.of("closedAt", late.closedAt()));
            case RegistrationRefusal.EventIsFull full ->
                conflict("event-full", "Too few seats are left, and nobody may wait.", Map.of());
            case RegistrationRefusal.DelegationTooLarge large ->
                conflict(
                        "delegation-too-large",
                        "The delegation is larger than the room.",
                        Map.of("capacity", large.capacity()));
            case RegistrationRefusal.AlreadyRegistered taken ->
                conflict("already-registered", "The address is registered for this event.", Map.of());
            case RegistrationRefusal.UnknownOrganization unknown ->
                Problems.response(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-reference",
                        "The request names something that is not known here.",
                        Map.of("pointer", "/organization", "id", unknown.id().value()));
        };
    }

    private static ResponseEntity<ProblemDetail> conflict(String slug, String title, Map<String, ?> members) {
        return Problems.response(HttpStatus.CONFLICT, slug, title, members);
    }
}
