package lat.cabildo.directory.mandate.messaging;

import java.time.LocalDate;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateStatus;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import org.jspecify.annotations.Nullable;

/** Schema {@code mandate.state.v1}. */
record MandateState(
        String id,
        String person,
        String post,
        String organization,
        @Nullable String represents,
        @Nullable String from,
        @Nullable String to,
        MandateStatus status,
        @Nullable String endReason,
        @Nullable LocalDate calledOff,
        @Nullable SourceJson source) {

    static MandateState of(Mandate mandate) {
        Seat seat = mandate.seat();
        return new MandateState(
                mandate.id().value(),
                seat.person().value(),
                mandate.post().value(),
                mandate.organization().value(),
                Represented.idOf(seat.represents()),
                PartialDates.text(seat.term().from()),
                PartialDates.text(seat.term().to()),
                mandate.status(),
                seat.endReason(),
                seat.calledOff(),
                SourceJson.ofNullable(seat.source()));
    }
}
