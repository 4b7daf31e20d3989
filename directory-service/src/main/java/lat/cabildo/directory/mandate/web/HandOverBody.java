package lat.cabildo.directory.mandate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Seat;
import org.jspecify.annotations.Nullable;

/**
 * To whom a post passes.
 *
 * @param person who holds it from then on
 * @param represents member whose turn it is
 * @param on day on which whoever held it leaves and the next begins; today at the latest
 * @param to last day of the next
 */
record HandOverBody(
        @NotNull @Reference("per") String person,
        @NotNull @Reference("org") String represents,
        @NotNull @Edtf String on,
        @Nullable @Edtf String to,
        @Nullable @Valid SourceJson source) {

    OrganizationId representsId() {
        return new OrganizationId(represents);
    }

    Seat seat(MandateId id) {
        return Seat.of(id, new PersonId(person), PartialDates.term(on, to), null, SourceJson.source(source));
    }

    @AssertTrue(message = "must say the year")
    boolean isOn() {
        return on == null || !on.startsWith("XXXX");
    }

    @AssertTrue(message = "must not be before the start")
    boolean isTo() {
        return PartialDates.isPossible(on, to);
    }
}
