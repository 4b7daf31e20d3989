package lat.cabildo.events.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.registration.Application;
import lat.cabildo.events.registration.Registration;
import lat.cabildo.events.registration.RegistrationId;
import lat.cabildo.events.registration.RegistrationStatus;
import lat.cabildo.events.registration.Registrations;
import lat.cabildo.events.registration.Seats;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A registration is made, cancelled and erased by those who act for the registrant's organization or for one of the
 * event's organizers.
 */
@RestController
class RegistrationController {
    private final CivicEvents events;
    private final Registrations registrations;
    private final Authority authority;
    private final RegistrationViews views;

    RegistrationController(
            CivicEvents events, Registrations registrations, Authority authority, RegistrationViews views) {
        this.events = events;
        this.registrations = registrations;
        this.authority = authority;
        this.views = views;
    }

    /**
     * Registers a person or a delegation, as long as that is open; without a seat they wait if the event has a line.
     */
    @PostMapping("/events/{id}/registrations")
    ResponseEntity<RegistrationView> register(
            Command command, Caller caller, @PathVariable EventId id, @Valid @RequestBody RegisterRequest body) {
        Application application = body.application();
        require(caller, id, application.organization());
        Stored<Registration> registered = registrations.register(command, id, application);
        return Replies.created(registered, "/registrations/" + registered.id(), views.of(registered.state(), caller));
    }

    /** Registrations of an event. Names and addresses are shown with scope {@code events:contacts} only. */
    @GetMapping("/events/{id}/registrations")
    ResponseEntity<Map<String, List<RegistrationView>>> list(
            Caller caller,
            @PathVariable EventId id,
            @RequestParam(required = false) @Pattern(regexp = "confirmed|waitlisted|cancelled") @Nullable String status,
            PageRequest page) {
        RegistrationStatus wanted = status == null ? null : RegistrationStatus.valueOf(status.toUpperCase(Locale.ROOT));
        return Replies.page(views.of(registrations.page(event(id).id(), wanted, page), caller));
    }

    /** How many seats there are, and how many are taken. */
    @GetMapping("/events/{id}/seats")
    Seats seats(@PathVariable EventId id) {
        return registrations.seats(event(id));
    }

    /** One registration. */
    @GetMapping("/registrations/{id}")
    ResponseEntity<RegistrationView> get(Caller caller, @PathVariable RegistrationId id) {
        Stored<Registration> found = registration(id);
        return Replies.joined(found, views.of(found.state(), caller));
    }

    /** Cancels a registration; its seat goes to who waits longest. */
    @PostMapping("/registrations/{id}/cancel")
    ResponseEntity<RegistrationView> cancel(@IfMatch Command command, Caller caller, @PathVariable RegistrationId id) {
        Registration found = registration(id).state();
        require(caller, found.event(), found.organization());
        Stored<Registration> cancelled = registrations.cancel(command, id);
        return Replies.joined(cancelled, views.of(cancelled.state(), caller));
    }

    /** Erases a registration with the names and addresses in it. */
    @DeleteMapping("/registrations/{id}")
    ResponseEntity<Void> erase(@IfMatch Command command, Caller caller, @PathVariable RegistrationId id) {
        Registration found = registration(id).state();
        require(caller, found.event(), found.organization());
        registrations.erase(command, id);
        return ResponseEntity.noContent().build();
    }

    private void require(Caller caller, EventId event, @Nullable OrganizationId organization) {
        List<String> owners = new ArrayList<>();
        event(event).profile().organizerIds().forEach(each -> owners.add(each.value()));
        if (organization != null) {
            owners.add(organization.value());
        }
        authority.require(caller, owners);
    }

    private CivicEvent event(EventId id) {
        return events.find(id).orElseThrow(() -> new UnknownId(id.value())).state();
    }

    private Stored<Registration> registration(RegistrationId id) {
        return registrations.find(id).orElseThrow(() -> new UnknownId(id.value()));
    }
}
