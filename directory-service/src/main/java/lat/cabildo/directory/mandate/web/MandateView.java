package lat.cabildo.directory.mandate.web;

import java.time.LocalDate;
import java.util.Locale;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateStatus;
import lat.cabildo.directory.post.Represented;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * @param status as it is today
 * @param calledOff day on which it was ended before it could have begun; nobody has held the post by it
 * @param held whether the post was held by it on the day that was asked for: yes or unknown; absent if none was
 */
record MandateView(
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
        @Nullable String held,
        @Nullable SourceJson source) {

    static MandateView of(Mandate mandate, MandateStatus status) {
        return of(mandate, status, null);
    }

    static MandateView of(Mandate mandate, MandateStatus status, @Nullable Answer held) {
        Seat seat = mandate.seat();
        return new MandateView(
                mandate.id().value(),
                seat.person().value(),
                mandate.post().value(),
                mandate.organization().value(),
                Represented.idOf(seat.represents()),
                PartialDates.text(seat.term().from()),
                PartialDates.text(seat.term().to()),
                status,
                seat.endReason(),
                seat.calledOff(),
                held == null ? null : held.name().toLowerCase(Locale.ROOT),
                SourceJson.ofNullable(seat.source()));
    }
}
