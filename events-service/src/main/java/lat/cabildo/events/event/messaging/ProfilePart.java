package lat.cabildo.events.event.messaging;

import java.util.List;
import java.util.Map;
import lat.cabildo.events.event.EventKind;
import lat.cabildo.events.event.OrganizerRole;
import lat.cabildo.events.event.Profile;
import org.jspecify.annotations.Nullable;

record ProfilePart(
        EventKind kind,
        Map<String, String> title,
        @Nullable Map<String, String> description,
        List<OrganizerPart> organizing,
        List<String> themes,
        @Nullable String series,
        @Nullable Integer edition,
        @Nullable String within) {

    record OrganizerPart(String organization, OrganizerRole role) {}

    static ProfilePart of(Profile profile) {
        return new ProfilePart(
                profile.kind(),
                profile.title(),
                Texts.some(profile.description()),
                profile.organizers().stream()
                        .map(each -> new OrganizerPart(each.organization().value(), each.role()))
                        .toList(),
                profile.themes(),
                profile.series(),
                profile.edition(),
                Texts.of(profile.within()));
    }
}
