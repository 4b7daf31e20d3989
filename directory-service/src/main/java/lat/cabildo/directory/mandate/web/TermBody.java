package lat.cabildo.directory.mandate.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
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

    Term term() {
        return PartialDates.term(from, to);
    }

    @Nullable
    Source toSource() {
        return SourceJson.source(source);
    }

    @AssertTrue(message = "must not be before the start")
    boolean isTo() {
        return PartialDates.isPossible(from, to);
    }
}
