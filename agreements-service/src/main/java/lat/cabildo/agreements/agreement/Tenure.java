package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import lat.cabildo.agreements.directory.MandateCopy;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/** From when to when a mandate lasts, and what may be said where that is not known. */
record Tenure(@Nullable PartialDate from, @Nullable PartialDate to, String status) {
    private static final String CALLED_OFF = "called-off";

    static Tenure of(MandateCopy mandate) {
        if (mandate.calledOff() != null) {
            return new Tenure(date(mandate.from()), date(mandate.to()), CALLED_OFF);
        }
        return new Tenure(date(mandate.from()), date(mandate.to()), mandate.status() == null ? "" : mandate.status());
    }

    /**
     * Whether it covers a day, with what is known on another. Only a mandate that is said to have ended is over: one
     * whose printed end has passed without that may go on.
     */
    Answer covers(LocalDate day, LocalDate today) {
        return status.equals(CALLED_OFF) ? Answer.NO : begun(day, today).and(notOver(day, today));
    }

    private Answer begun(LocalDate day, LocalDate today) {
        if (from != null) {
            return from.isOnOrBefore(day);
        }
        return switch (status) {
            case "planned" -> Answer.NO;
            case "current", "unconfirmed" -> day.isBefore(today) ? Answer.UNKNOWN : Answer.YES;
            default -> Answer.UNKNOWN;
        };
    }

    private Answer notOver(LocalDate day, LocalDate today) {
        if (to != null) {
            Answer within = to.isBefore(day).negate();
            return within == Answer.NO && !status.equals("ended") ? Answer.UNKNOWN : within;
        }
        return switch (status) {
            case "current" -> Answer.YES;
            case "ended" -> day.isBefore(today) ? Answer.UNKNOWN : Answer.NO;
            default -> Answer.UNKNOWN;
        };
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        return text != null && PartialDate.isValid(text) ? new PartialDate(text) : null;
    }
}
