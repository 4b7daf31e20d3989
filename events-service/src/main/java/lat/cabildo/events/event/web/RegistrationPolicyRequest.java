package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.events.event.RegistrationPolicy;
import lat.cabildo.events.event.RegistrationType;
import org.jspecify.annotations.Nullable;

/** How people register: here, or in a form of somebody else. */
@ConsistentRegistration
record RegistrationPolicyRequest(
        @NotNull RegistrationType type,
        @Zone @Nullable String zone,
        @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDateTime opens,
        @Valid @Nullable DeadlineRequest deadline,

        @Positive @Max(RegistrationPolicy.MOST_SEATS) @Nullable
        Integer capacity,

        @Nullable Boolean waitingList,

        @Pattern(regexp = Shapes.WEB_ADDRESS) @Size(max = 2_000) @Nullable
        String formUrl) {

    RegistrationPolicy policy() {
        return new RegistrationPolicy(
                type,
                zone == null ? null : ZoneId.of(zone),
                opens,
                deadline == null ? null : deadline.deadline(),
                capacity,
                Boolean.TRUE.equals(waitingList),
                formUrl);
    }
}
