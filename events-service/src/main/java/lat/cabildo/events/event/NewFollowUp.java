package lat.cabildo.events.event;

import java.util.List;
import java.util.Map;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** A follow-up before the event has numbered it. */
public record NewFollowUp(
        Map<String, String> text,
        List<OrganizationId> responsible,
        @Nullable PartialDate due) {

    FollowUp numbered(int number) {
        return new FollowUp(number, text, responsible, due, FollowUpStatus.OPEN);
    }
}
