package lat.cabildo.events.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What was decided to do next.
 *
 * @param number counts up within the event and is never given again
 * @param text by language
 * @param responsible the organizations that will do it
 * @param due until when, as far as that was said
 */
public record FollowUp(
        int number,
        Map<String, String> text,
        List<OrganizationId> responsible,
        @Nullable PartialDate due,
        FollowUpStatus status) {

    public FollowUp {
        text = new TreeMap<>(text);
        responsible = List.copyOf(responsible);
        Objects.requireNonNull(status);
        if (number < 1 || text.isEmpty()) {
            throw new IllegalArgumentException("a follow-up without number or text");
        }
    }

    FollowUp closed(FollowUpStatus outcome) {
        return new FollowUp(number, text, responsible, due, outcome);
    }
}
