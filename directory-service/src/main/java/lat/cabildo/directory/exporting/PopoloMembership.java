package lat.cabildo.directory.exporting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lat.cabildo.directory.exporting.PopoloOrganization.Link;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as Popolo has it: a person's membership of an organization, in a post. Or an organization's membership of
 * another one.
 *
 * @param role of the person in the post; of an organization, what it may do
 * @param member of an organization in another one
 * @param onBehalfOfId organization for which the person holds the post
 */
record PopoloMembership(
        String id,
        @Nullable String role,
        @Nullable Member member,
        @JsonProperty("person_id") @Nullable String personId,
        @JsonProperty("organization_id") String organizationId,
        @JsonProperty("post_id") @Nullable String postId,
        @JsonProperty("on_behalf_of_id") @Nullable String onBehalfOfId,
        @JsonProperty("start_date") @Nullable String startDate,
        @JsonProperty("end_date") @Nullable String endDate,
        List<Link> sources) {

    /** An organization, as far as it is told here. */
    record Member(String id, @Nullable String name) {}

    static PopoloMembership of(MandateRow row) {
        Mandate mandate = row.mandate();
        Post post = row.post();
        Seat seat = mandate.seat();
        return new PopoloMembership(
                mandate.id().value(),
                post == null ? null : post.details().role().toString(),
                null,
                seat.person().value(),
                mandate.organization().value(),
                mandate.post().value(),
                Represented.idOf(seat.represents()),
                PopoloOrganization.date(seat.term().from()),
                PopoloOrganization.date(seat.term().to()),
                Link.ofNullable(seat.source()));
    }

    static PopoloMembership of(MembershipRow row) {
        Membership membership = row.membership();
        return new PopoloMembership(
                membership.id().value(),
                membership.terms().membershipClass().toString(),
                new Member(membership.member().value(), row.memberName()),
                null,
                membership.organization().value(),
                null,
                null,
                PopoloOrganization.date(membership.terms().term().from()),
                PopoloOrganization.date(membership.terms().term().to()),
                Link.ofNullable(membership.terms().source()));
    }
}
