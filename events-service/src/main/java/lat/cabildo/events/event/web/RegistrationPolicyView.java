package lat.cabildo.events.event.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.RegistrationPolicy;
import lat.cabildo.events.event.RegistrationType;
import lat.cabildo.events.time.Deadline;
import org.jspecify.annotations.Nullable;

/** How one registers, by the zone's rules of now. */
record RegistrationPolicyView(
        RegistrationType type,
        @Nullable ZoneId zone,
        @Nullable LocalDateTime opens,
        @Nullable Instant opensAt,
        @Nullable DeadlineView deadline,
        @Nullable Integer capacity,
        boolean waitingList,
        @Nullable String formUrl) {

    /** What is printed, and apart from it what follows if the event's zone was meant. */
    record DeadlineView(
            @Nullable String asPrinted,
            @Nullable LocalDate day,
            @Nullable LocalDateTime at,
            boolean inclusive,
            @Nullable Instant closesAt,
            @Nullable InferredView inferred) {}

    record InferredView(ZoneId zone, Instant closesAt) {}

    static @Nullable RegistrationPolicyView of(CivicEvent event) {
        RegistrationPolicy policy = event.registration();
        return policy == null
                ? null
                : new RegistrationPolicyView(
                        policy.type(),
                        policy.zone(),
                        policy.opens(),
                        policy.opensAt().orElse(null),
                        deadline(policy, event.time().zone()),
                        policy.capacity(),
                        policy.waitingList(),
                        policy.formUrl());
    }

    private static @Nullable DeadlineView deadline(RegistrationPolicy policy, @Nullable ZoneId zoneOfEvent) {
        Deadline deadline = policy.deadline();
        return deadline == null
                ? null
                : new DeadlineView(
                        deadline.asPrinted(),
                        deadline.day(),
                        deadline.at(),
                        deadline.inclusive(),
                        policy.closesAt().orElse(null),
                        inferred(policy, zoneOfEvent));
    }

    private static @Nullable InferredView inferred(RegistrationPolicy policy, @Nullable ZoneId zoneOfEvent) {
        return policy.zone() != null || zoneOfEvent == null
                ? null
                : policy.closesAt(zoneOfEvent)
                        .map(at -> new InferredView(zoneOfEvent, at))
                        .orElse(null);
    }
}
