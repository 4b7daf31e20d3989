package lat.cabildo.events.event.web;

import jakarta.validation.Valid;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventId;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The parts of an event that are set as a whole or grow one by one: agenda, registration policy, follow-ups. */
@RestController
@RequestMapping("/events/{id}")
class AgendaController {
    private final CivicEvents events;
    private final Organizers organizers;
    private final EventViews views;

    AgendaController(CivicEvents events, Organizers organizers, EventViews views) {
        this.events = events;
        this.organizers = organizers;
        this.views = views;
    }

    /** Replaces the agenda: sessions in their order, each with its people in theirs. */
    @PutMapping("/agenda")
    ResponseEntity<EventView> adoptAgenda(
            @IfMatch Command command, Caller caller, @PathVariable EventId id, @Valid @RequestBody AgendaRequest body) {
        organizers.require(caller, id);
        return shown(events.adoptAgenda(command, id, body.planned()));
    }

    /** Says how one registers: here or by a form elsewhere, until when, and for how many. */
    @PutMapping("/registration-policy")
    ResponseEntity<EventView> settleRegistration(
            @IfMatch Command command,
            Caller caller,
            @PathVariable EventId id,
            @Valid @RequestBody RegistrationPolicyRequest body) {
        organizers.require(caller, id);
        return shown(events.settleRegistration(command, id, body.policy()));
    }

    /** Adds something that the event decided to do next. */
    @PostMapping("/follow-ups")
    ResponseEntity<EventView> addFollowUp(
            @IfMatch Command command,
            Caller caller,
            @PathVariable EventId id,
            @Valid @RequestBody FollowUpRequest body) {
        organizers.require(caller, id);
        return shown(events.addFollowUp(command, id, body.followUp()));
    }

    /** Closes a follow-up: done, dropped, or become an agreement. */
    @PostMapping("/follow-ups/{number}/close")
    ResponseEntity<EventView> closeFollowUp(
            @IfMatch Command command,
            Caller caller,
            @PathVariable EventId id,
            @PathVariable int number,
            @Valid @RequestBody CloseFollowUpRequest body) {
        organizers.require(caller, id);
        return shown(events.closeFollowUp(command, id, number, body.outcome().status()));
    }

    private ResponseEntity<EventView> shown(Stored<CivicEvent> stored) {
        return Replies.joined(stored, views.of(stored.state()));
    }
}
