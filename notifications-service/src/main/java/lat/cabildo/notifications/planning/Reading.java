package lat.cabildo.notifications.planning;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;
import lat.cabildo.notifications.agreements.AgreementCopy;
import lat.cabildo.notifications.directory.MembershipCopy;
import lat.cabildo.notifications.directory.OrganizationCopy;
import lat.cabildo.notifications.directory.PostCopy;
import lat.cabildo.notifications.events.EventCopy;
import lat.cabildo.notifications.occasion.TypeName;
import lat.cabildo.platform.replica.DomainEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a domain event's own state whom it concerns. */
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
            return aggregate.equals("organization") ? Involved.organizations(event.subject()) : Involved.NONE;
        }
        return switch (aggregate) {
            case "organization" -> organization(event.subject(), json.treeToValue(state, OrganizationCopy.class));
            case "post" ->
                Involved.organizations(json.treeToValue(state, PostCopy.class).organization());
            case "mandate" ->
                Involved.organizations(
                        json.treeToValue(state, MandateState.class).organization());
            case "membership" -> membership(json.treeToValue(state, MembershipCopy.class));
            case "event" -> event(json.treeToValue(state, EventCopy.class));
            case "agreement" -> agreement(json.treeToValue(state, AgreementCopy.class));
            default -> Involved.NONE;
        };
    }

    private static Involved organization(String id, OrganizationCopy copy) {
        return new Involved(
                Involved.ids(Set.of(id), copy.mergedInto()),
                Involved.known(copy.country()),
                Set.copyOf(copy.themesOrNone()));
    }

    private static Involved membership(MembershipCopy copy) {
        return Involved.organizations(copy.member(), copy.organization());
    }

    private static Involved event(EventCopy copy) {
        EventCopy.Place place = copy.place();
        return new Involved(
                Involved.ids(copy.organizersOrNone(), place == null ? null : place.organization()),
                Involved.known(place == null ? null : place.country()),
                Set.copyOf(copy.themesOrNone()));
    }

    private static Involved agreement(AgreementCopy copy) {
        return new Involved(
                Involved.ids(copy.partiesOrNone().stream()
                        .map(AgreementCopy.Party::organization)
                        .toList()),
                Set.of(),
                Set.copyOf(copy.themesOrNone()));
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record MandateState(@Nullable String organization) {}
}
