package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.time.LocalDateTime;
import lat.cabildo.events.time.Overlap;
import org.jspecify.annotations.Nullable;

@ConsistentTime
record RescheduleRequest(
        @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDateTime start,
        @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDateTime end,
        @Zone @Nullable String zone,
        @Nullable Overlap overlap,
        @Edtf @Nullable String on,
        @Edtf @Nullable String until)
        implements TimeFields {}
