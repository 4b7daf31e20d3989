package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventKind;
import lat.cabildo.events.event.EventStatus;
import lat.cabildo.events.event.Mode;
import lat.cabildo.events.event.Profile;
import org.jspecify.annotations.Nullable;

/** An event as it is shown: organizations and people by their names of now, billing as it was that day. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record EventView(
        String id,
        EventKind kind,
        Map<String, String> title,
        Map<String, String> description,
        EventStatus status,
        Map<String, String> reason,
        List<OrganizerView> organizers,
        List<String> themes,
        @Nullable String series,
        @Nullable Integer edition,
        @Nullable String within,
        @JsonUnwrapped TimeView time,
        Mode mode,
        @Nullable PlaceView place,
        @Nullable RegistrationPolicyView registration,
        @Nullable AgendaView agenda,
        List<FollowUpView> followUps) {

    static EventView of(CivicEvent event, Names names) {
        Profile profile = event.profile();
        return new EventView(
                event.id().value(),
                profile.kind(),
                profile.title(),
                profile.description(),
                event.standing().status(),
                event.standing().reason(),
                OrganizerView.of(profile.organizers(), names),
                profile.themes(),
                profile.series(),
                profile.edition(),
                profile.within() == null ? null : profile.within().value(),
                TimeView.of(event.time()),
                event.venue().mode(),
                PlaceView.of(event.venue().place(), names),
                RegistrationPolicyView.of(event),
                AgendaView.of(event, names),
                event.followUps().items().stream()
                        .map(each -> FollowUpView.of(each, names))
                        .toList());
    }
}
