package lat.cabildo.events.event.web;

import java.util.Map;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.EventRefusal;
import lat.cabildo.platform.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
class EventProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(EventRefusal refusal) {
        return switch (refusal) {
            case EventRefusal.UnknownReference unknown ->
                unprocessable(
                        "unknown-reference",
                        "The request names something that is not known here.",
                        Map.of(
                                "pointer",
                                unknown.reference().pointer(),
                                "id",
                                unknown.reference().id().value()));
            case EventRefusal.EventIsCancelled cancelled ->
                conflict(
                        "event-cancelled",
                        "A cancelled event keeps its time, place and agenda.",
                        Map.of("id", cancelled.id().value()));
            case EventRefusal.TimeIsUnknown unknown ->
                conflict("time-unknown", "What is published must at least say when.", Map.of());
            case EventRefusal.TimeInGap skipped ->
                unprocessable(
                        "time-in-gap",
                        "Clocks of this zone skip the local time.",
                        Map.of(
                                "local", skipped.gap().local().toString(),
                                "zone", skipped.gap().zone().getId(),
                                "from", skipped.gap().from().toString(),
                                "to", skipped.gap().to().toString()));
            case EventRefusal.EndsTooEarly early ->
                unprocessable("ends-too-early", "The end is not after the beginning.", Map.of());
            case EventRefusal.AgendaTooLong tooLong ->
                conflict(
                        "agenda-too-long",
                        "The sessions of a published event must fit between its beginning and its end.",
                        Map.of(
                                "plannedMinutes", tooLong.planned().toMinutes(),
                                "availableMinutes", tooLong.available().toMinutes()));
            case EventRefusal.NestedInItself nested ->
                conflict(
                        "nested-in-itself",
                        "An event cannot take place inside itself.",
                        Map.of(
                                "path",
                                nested.path().stream().map(EventId::value).toList()));
            case EventRefusal.TooManyFollowUps many ->
                conflict("too-many-follow-ups", "The event holds as many follow-ups as it may.", Map.of());
            case EventRefusal.UnknownFollowUp unknown ->
                Problems.response(
                        HttpStatus.NOT_FOUND,
                        "unknown-follow-up",
                        "The event has no follow-up of this number.",
                        Map.of("number", unknown.number()));
        };
    }

    private static ResponseEntity<ProblemDetail> conflict(String slug, String title, Map<String, ?> members) {
        return Problems.response(HttpStatus.CONFLICT, slug, title, members);
    }

    private static ResponseEntity<ProblemDetail> unprocessable(String slug, String title, Map<String, ?> members) {
        return Problems.response(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, members);
    }
}
