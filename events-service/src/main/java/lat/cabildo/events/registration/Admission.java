package lat.cabildo.events.registration;

import java.time.Instant;
import java.util.Objects;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.EventStatus;
import lat.cabildo.events.event.RegistrationPolicy;
import lat.cabildo.events.event.RegistrationType;
import lat.cabildo.events.registration.RegistrationRefusal.DeadlinePassed;
import lat.cabildo.events.registration.RegistrationRefusal.DelegationTooLarge;
import lat.cabildo.events.registration.RegistrationRefusal.EventNotPublished;
import lat.cabildo.events.registration.RegistrationRefusal.NoRegistrationHere;
import lat.cabildo.events.registration.RegistrationRefusal.NotYetOpen;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What an event grants to those who register here.
 *
 * @param capacity seats in all; as many as a ledger holds where the event does not say
 */
record Admission(int capacity, boolean waitingList) {

    /** Null where nobody can have a seat by this event any more, or could never. */
    static @Nullable Admission of(CivicEvent event) {
        RegistrationPolicy policy = event.registration();
        return policy == null
                        || policy.type() != RegistrationType.NATIVE
                        || event.standing().status() != EventStatus.PUBLISHED
                ? null
                : new Admission(
                        Objects.requireNonNullElse(policy.capacity(), RegistrationPolicy.MOST_SEATS),
                        policy.waitingList());
    }

    /** @throws RegistrationRefusal if nobody may register for so many seats at this instant */
    static Admission require(CivicEvent event, int seats, Instant now) {
        RegistrationPolicy policy = event.registration();
        if (policy == null || policy.type() == RegistrationType.EXTERNAL) {
            throw new NoRegistrationHere(policy == null ? null : policy.formUrl());
        }
        Admission admission = of(event);
        if (admission == null) {
            throw new EventNotPublished(event.standing().status());
        }
        if (!policy.hasOpened(now)) {
            throw new NotYetOpen(policy.opensAt().orElseThrow());
        }
        if (policy.isBeforeDeadline(now) == Answer.NO) {
            throw new DeadlinePassed(policy.closesAt().orElseThrow());
        }
        if (seats > admission.capacity()) {
            throw new DelegationTooLarge(admission.capacity());
        }
        return admission;
    }
}
