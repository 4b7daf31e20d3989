package lat.cabildo.events.event.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.Profile;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.MergePatch;
import lat.cabildo.platform.web.Replies;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/events")
class EventController {
    private final CivicEvents events;
    private final Organizers organizers;
    private final EventViews views;

    EventController(CivicEvents events, Organizers organizers, EventViews views) {
        this.events = events;
        this.organizers = organizers;
        this.views = views;
    }

    /** Events; filters may be combined. */
    @GetMapping
    ResponseEntity<Map<String, List<EventView>>> list(
            @Valid @ParameterObject EventListRequest wanted, PageRequest page) {
        return Replies.page(views.of(events.page(wanted.filter(), page)));
    }

    /** One event with the names that its organizers and people have today, and their billing as it was. */
    @GetMapping(value = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EventView> get(@PathVariable EventId id) {
        return shown(organizers.get(id));
    }

    /** Drafts an event. A future one is kept as local time with its zone. */
    @PostMapping
    ResponseEntity<EventView> create(Command command, Caller caller, @Valid @RequestBody CreateEventRequest body) {
        Profile profile = body.profile();
        organizers.require(caller, profile);
        EventId id = new EventId(command.newId("evt"));
        Stored<CivicEvent> created = events.create(command, id, profile, body.time(), body.venue());
        return Replies.created(created, "/events/" + id.value(), views.of(created.state()));
    }

    /** Corrects what is said of an event; time and place have operations of their own. */
    @PatchMapping("/{id}")
    ResponseEntity<EventView> correct(
            @IfMatch Command command, Caller caller, @PathVariable EventId id, @RequestBody MergePatch patch) {
        organizers.require(caller, id);
        return shown(events.correct(
                command, id, profile -> patch.apply(ProfileRequest.of(profile)).profile()));
    }

    /** Publishes a draft. */
    @PostMapping("/{id}/publish")
    ResponseEntity<EventView> publish(@IfMatch Command command, Caller caller, @PathVariable EventId id) {
        organizers.require(caller, id);
        return shown(events.publish(command, id));
    }

    /** Gives the event another time. */
    @PostMapping("/{id}/reschedule")
    ResponseEntity<EventView> reschedule(
            @IfMatch Command command,
            Caller caller,
            @PathVariable EventId id,
            @Valid @RequestBody RescheduleRequest body) {
        organizers.require(caller, id);
        return shown(events.reschedule(command, id, body.time()));
    }

    /** Gives the event another place. */
    @PostMapping("/{id}/move")
    ResponseEntity<EventView> move(
            @IfMatch Command command, Caller caller, @PathVariable EventId id, @Valid @RequestBody MoveRequest body) {
        organizers.require(caller, id);
        return shown(events.move(command, id, body.venue()));
    }

    /** Cancels the event and says why. */
    @PostMapping("/{id}/cancel")
    ResponseEntity<EventView> cancel(
            @IfMatch Command command, Caller caller, @PathVariable EventId id, @Valid @RequestBody CancelRequest body) {
        organizers.require(caller, id);
        return shown(events.cancel(command, id, body.reasons()));
    }

    private ResponseEntity<EventView> shown(Stored<CivicEvent> stored) {
        return Replies.joined(stored, views.of(stored.state()));
    }
}
