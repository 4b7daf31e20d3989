package lat.cabildo.notifications.planning;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import lat.cabildo.notifications.agreements.AgreementCopy;
import lat.cabildo.notifications.directory.MembershipCopy;
import lat.cabildo.notifications.directory.OrganizationCopy;
import lat.cabildo.notifications.directory.PostCopy;
import lat.cabildo.notifications.events.EventCopy;
import lat.cabildo.notifications.occasion.TypeName;
import lat.cabildo.platform.replica.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads from a domain event's own state whom it concerns. A state unlike its contract still tells its type and subject:
 * whoever asked for those is told, and the listener goes on.
 */
@Component
class Reading {
    private final JsonMapper json;

    Reading(JsonMapper json) {
        this.json = json;
    }

    Involved involved(DomainEvent event) {
        JsonNode state = event.state();
        String aggregate = TypeName.of(event.type()).aggregate();
        if (state == null) {
            return Involved.in(event.subject());
        }
        try {
            return involved(event, aggregate, state);
        } catch (JacksonException unlikeItsContract) {
            return Involved.in(event.subject());
        }
    }

    private Involved involved(DomainEvent event, String aggregate, JsonNode state) {
        return switch (aggregate) {
            case "organization" -> organization(event, json.treeToValue(state, OrganizationCopy.class));
            case "post" -> Involved.in(json.treeToValue(state, PostCopy.class).organization());
            case "mandate" -> mandate(json.treeToValue(state, MandateState.class));
            case "membership" -> membership(json.treeToValue(state, MembershipCopy.class));
            case "event" -> event(json.treeToValue(state, EventCopy.class));
            case "agreement" -> agreement(json.treeToValue(state, AgreementCopy.class));
            default -> Involved.NONE;
        };
    }

    /** Who comes after an organization is concerned when that is said, and not by whatever it does later. */
    private static Involved organization(DomainEvent event, OrganizationCopy copy) {
        List<String> named = event.change()
                .path("successors")
                .valueStream()
                .map(each -> each.path("organization").asString(""))
                .toList();
        String seceded = event.change().path("successor").asString("");
        return Involved.NONE
                .with(Involved.ids(named, event.subject(), seceded, copy.mergedInto()))
                .about(copy.country(), copy.themesOrNone());
    }

    private static Involved mandate(MandateState mandate) {
        return Involved.NONE
                .with(Involved.ids(List.of(), mandate.organization(), mandate.represents()))
                .mentioning(mandate.person(), mandate.post());
    }

    private static Involved membership(MembershipCopy copy) {
        return Involved.NONE
                .with(Involved.ids(List.of(), copy.member(), copy.organization()))
                .joining(Involved.ids(List.of(), copy.organization()));
    }

    private static Involved event(EventCopy copy) {
        EventCopy.Place place = copy.place();
        return Involved.NONE
                .with(Involved.ids(copy.organizersOrNone(), place == null ? null : place.organization()))
                .about(place == null ? null : place.country(), copy.themesOrNone());
    }

    private static Involved agreement(AgreementCopy copy) {
        return Involved.NONE
                .with(Involved.ids(copy.partiesOrNone().stream()
                        .map(AgreementCopy.Party::organization)
                        .toList()))
                .about(null, copy.themesOrNone());
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record MandateState(
            @Nullable String person,
            @Nullable String post,
            @Nullable String organization,
            @Nullable String represents) {}
}
