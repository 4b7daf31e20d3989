package lat.cabildo.directory.mandate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.mandate.Correction;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import org.jspecify.annotations.Nullable;

/**
 * What a correction of a mandate may change.
 *
 * @param represents member for which the person holds a post of representatives
 */
record TermBody(
        @Nullable @Edtf String from,
        @Nullable @Edtf String to,
        @Nullable @Reference("org") String represents,
        @Nullable @Valid SourceJson source) {

    static TermBody of(Seat seat) {
        return new TermBody(
                PartialDates.text(seat.term().from()),
                PartialDates.text(seat.term().to()),
                Represented.idOf(seat.represents()),
                SourceJson.ofNullable(seat.source()));
    }

    Correction toCorrection() {
        return new Correction(
                PartialDates.term(from, to),
                SourceJson.source(source),
                represents == null ? null : new OrganizationId(represents));
    }

    @AssertTrue(message = "must not be before the start")
    boolean isTo() {
        return PartialDates.isPossible(from, to);
    }
}
