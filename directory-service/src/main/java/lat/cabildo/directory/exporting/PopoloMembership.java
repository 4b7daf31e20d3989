package lat.cabildo.directory.exporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lat.cabildo.directory.exporting.PopoloOrganization.Link;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as Popolo has it: a person's membership of an organization, in a post.
 *
 * @param onBehalfOfId organization for which the person holds the post
 */
record PopoloMembership(
        String id,
        @Nullable PostRole role,
        @JsonProperty("person_id") String personId,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("post_id") String postId,
        @JsonProperty("on_behalf_of_id") @Nullable String onBehalfOfId,
        @JsonProperty("start_date") @Nullable String startDate,
        @JsonProperty("end_date") @Nullable String endDate,
        List<Link> sources) {

    static PopoloMembership of(Mandate mandate, @Nullable Post post) {
        Seat seat = mandate.seat();
        Source source = seat.source();
        return new PopoloMembership(
                mandate.id().value(),
                post == null ? null : post.details().role(),
                seat.person().value(),
                mandate.organization().value(),
                mandate.post().value(),
                Represented.idOf(seat.represents()),
                PopoloOrganization.date(seat.term().from()),
                PopoloOrganization.date(seat.term().to()),
                source == null ? List.of() : Link.of(source).toList());
    }
}
