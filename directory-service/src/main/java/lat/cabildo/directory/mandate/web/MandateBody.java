package lat.cabildo.directory.mandate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A mandate to start; with an {@code endReason} it is entered as history, ended already.
 *
 * @param represents member for which the person holds a post of representatives
 */
record MandateBody(
        @NotNull @Reference("per") String person,
        @NotNull @Reference("pst") String post,
        @Nullable @Reference("org") String represents,
        @Nullable @Edtf String from,
        @Nullable @Edtf String to,
        @Nullable @Size(min = 1, max = 500) @PlainText String endReason,
        @Nullable @Valid SourceJson source) {

    PostId postId() {
        return new PostId(post);
    }

    @Nullable
    OrganizationId representsId() {
        return represents == null ? null : new OrganizationId(represents);
    }

    Seat seat(MandateId id) {
        return Seat.of(
                id,
                new PersonId(person),
                PartialDates.term(from, to),
                endReason == null ? null : new Ending(PartialDates.date(to), endReason),
                SourceJson.source(source));
    }

    @AssertTrue(message = "must not be before the start")
    boolean isTo() {
        return PartialDates.isPossible(from, to);
    }
}
