package lat.cabildo.events.directory;

import java.time.LocalDate;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/** From when to when a mandate lasts. Only one that is said to have ended is over: a printed end may have passed. */
record Tenure(@Nullable PartialDate from, @Nullable PartialDate to, String status) {

    private static final String CALLED_OFF = "called-off";

    static Tenure of(MandateCopy mandate) {
        if (mandate.calledOff() != null) {
            return new Tenure(date(mandate.from()), date(mandate.to()), CALLED_OFF);
        }
        return new Tenure(date(mandate.from()), date(mandate.to()), mandate.status() == null ? "" : mandate.status());
    }

    /** Whether it covers the day meant by the first and last that it can be. */
    Answer covers(LocalDate first, LocalDate last) {
        Answer atFirst = covers(first);
        return atFirst == covers(last) ? atFirst : Answer.UNKNOWN;
    }

    private Answer covers(LocalDate day) {
        Answer begun = from == null ? Answer.UNKNOWN : from.isOnOrBefore(day);
        return status.equals(CALLED_OFF) ? Answer.NO : begun.and(notOver(day));
    }

    private Answer notOver(LocalDate day) {
        if (to == null) {
            return status.equals("current") ? Answer.YES : Answer.UNKNOWN;
        }
        Answer within = to.isBefore(day).negate();
        return within == Answer.NO && !status.equals("ended") ? Answer.UNKNOWN : within;
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text != null && PartialDate.isValid(text) ? new PartialDate(text) : null;
    }
}
