package lat.cabildo.events.event.messaging;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.events.event.RegistrationPolicy;
import lat.cabildo.events.event.RegistrationType;
import lat.cabildo.events.time.Deadline;
import org.jspecify.annotations.Nullable;

/** How one registers, for those who keep copies; apart from what the web shows, which may change sooner than v1. */
record RegistrationPart(
        RegistrationType type,
        @Nullable ZoneId zone,
        @Nullable LocalDateTime opens,
        @Nullable Instant opensAt,
        @Nullable DeadlinePart deadline,
        @Nullable Integer capacity,
        boolean waitingList,
        @Nullable String formUrl) {

    /** What follows if the deadline was meant in a zone that was not printed with it. */
    record Inferred(ZoneId zone, Instant closesAt) {}

    record DeadlinePart(
            @Nullable String asPrinted,
            @Nullable LocalDate day,
            @Nullable LocalDateTime at,
            boolean inclusive,
            @Nullable Instant closesAt,
            @Nullable Inferred inferred) {}

    static RegistrationPart of(RegistrationPolicy policy, @Nullable ZoneId zoneOfEvent) {
        return new RegistrationPart(
                policy.type(),
                policy.zone(),
                policy.opens(),
                policy.opensAt().orElse(null),
                deadline(policy, zoneOfEvent),
                policy.capacity(),
                policy.waitingList(),
                policy.formUrl());
    }

    private static @Nullable DeadlinePart deadline(RegistrationPolicy policy, @Nullable ZoneId zoneOfEvent) {
        Deadline deadline = policy.deadline();
        return deadline == null
                ? null
                : new DeadlinePart(
                        deadline.asPrinted(),
                        deadline.day(),
                        deadline.at(),
                        deadline.inclusive(),
                        policy.closesAt().orElse(null),
                        inferred(policy, zoneOfEvent));
    }

    private static @Nullable Inferred inferred(RegistrationPolicy policy, @Nullable ZoneId zoneOfEvent) {
        return policy.zone() != null || zoneOfEvent == null
                ? null
                : policy.closesAt(zoneOfEvent)
                        .map(at -> new Inferred(zoneOfEvent, at))
                        .orElse(null);
    }
}
