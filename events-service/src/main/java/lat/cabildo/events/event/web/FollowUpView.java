package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.event.FollowUp;
import lat.cabildo.events.event.FollowUpStatus;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FollowUpView(
        int number,
        Map<String, String> text,
        List<OrganizationView> responsible,
        @Nullable String due,
        FollowUpStatus status) {

    static FollowUpView of(FollowUp followUp, Names names) {
        PartialDate due = followUp.due();
        return new FollowUpView(
                followUp.number(),
                followUp.text(),
                followUp.responsible().stream().map(names::of).toList(),
                due == null ? null : due.value(),
                followUp.status());
    }
}
