package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.directory.Office;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody on stage held on the event's day, whether or not they were announced with it.
 *
 * @param held {@code yes}, or {@code unknown} where what is known of the mandate or of the day leaves it open
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record OfficeView(
        String post, Map<String, String> title, @Nullable OrganizationView organization, String held) {

    static List<OfficeView> of(PersonId person, EventTime time, Names names) {
        if (time.firstDay() == null || time.lastDay() == null) {
            return List.of();
        }
        return names.offices().getOrDefault(person, List.of()).stream()
                .filter(each -> each.held(time.firstDay(), time.lastDay()) != Answer.NO)
                .map(each -> of(each, each.held(time.firstDay(), time.lastDay()), names))
                .sorted((one, other) -> one.post.compareTo(other.post))
                .toList();
    }

    private static OfficeView of(Office office, Answer held, Names names) {
        OrganizationId organization = office.organization();
        return new OfficeView(
                office.post().value(),
                office.title(),
                organization == null ? null : names.of(organization),
                held == Answer.YES ? "yes" : "unknown");
    }
}
