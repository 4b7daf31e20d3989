package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import lat.cabildo.events.time.Deadline;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** A day or a minute as printed, and whether it is itself still in time. */
record DeadlineRequest(
        @PlainText @Size(min = 1, max = 500) @Nullable String asPrinted,
        @Nullable LocalDate day,
        @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDateTime at,
        @NotNull Boolean inclusive) {

    boolean isConsistent() {
        return (day == null || at == null) && (asPrinted != null || isReadable());
    }

    boolean isReadable() {
        return day != null || at != null;
    }

    Deadline deadline() {
        return new Deadline(asPrinted, day, at, inclusive);
    }
}
