package lat.cabildo.events.event.messaging;

import java.util.List;
import java.util.Map;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.FollowUp;
import lat.cabildo.events.event.FollowUpStatus;
import org.jspecify.annotations.Nullable;

record FollowUpPart(
        int number,
        Map<String, String> text,
        List<String> responsible,
        @Nullable String due,
        FollowUpStatus status) {

    static FollowUpPart of(FollowUp followUp) {
        return new FollowUpPart(
                followUp.number(),
                followUp.text(),
                followUp.responsible().stream().map(OrganizationId::value).toList(),
                Texts.of(followUp.due()),
                followUp.status());
    }
}
