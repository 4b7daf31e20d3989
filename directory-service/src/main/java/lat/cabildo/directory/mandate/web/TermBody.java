package lat.cabildo.directory.mandate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.mandate.Correction;
import lat.cabildo.directory.post.Seat;
import org.jspecify.annotations.Nullable;

/** What a correction of a mandate may change. */
record TermBody(
        @Nullable @Edtf String from,
        @Nullable @Edtf String to,
        @Nullable @Valid SourceJson source) {

    static TermBody of(Seat seat) {
        return new TermBody(
                PartialDates.text(seat.term().from()),
                PartialDates.text(seat.term().to()),
                SourceJson.ofNullable(seat.source()));
    }

    Correction toCorrection() {
        return new Correction(PartialDates.term(from, to), SourceJson.source(source));
    }

    @AssertTrue(message = "must not be before the start")
    boolean isTo() {
        return PartialDates.isPossible(from, to);
    }
}
