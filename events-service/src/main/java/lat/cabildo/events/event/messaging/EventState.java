package lat.cabildo.events.event.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventStatus;
import lat.cabildo.events.event.RegistrationPolicy;
import org.jspecify.annotations.Nullable;

/** The public state; flat, except for what repeats. */
record EventState(
        String id,
        EventStatus status,
        @Nullable Map<String, String> reason,
        @JsonUnwrapped ProfilePart profile,
        List<String> organizers,
        @JsonUnwrapped TimePart time,
        @JsonUnwrapped VenuePart venue,
        @Nullable RegistrationPart registration,
        @Nullable AgendaPart agenda,
        List<FollowUpPart> followUps) {

    static EventState of(CivicEvent event) {
        RegistrationPolicy policy = event.registration();
        return new EventState(
                event.id().value(),
                event.standing().status(),
                Texts.some(event.standing().reason()),
                ProfilePart.of(event.profile()),
                event.profile().organizerIds().stream()
                        .map(OrganizationId::value)
                        .toList(),
                TimePart.of(event.time()),
                VenuePart.of(event.venue()),
                policy == null ? null : RegistrationPart.of(policy, event.time().zone()),
                AgendaPart.of(event.agenda()),
                event.followUps().items().stream().map(FollowUpPart::of).toList());
    }
}
