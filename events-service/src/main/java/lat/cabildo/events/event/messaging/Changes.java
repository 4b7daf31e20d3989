package lat.cabildo.events.event.messaging;

import java.util.Map;
import lat.cabildo.events.event.AgendaSet;
import lat.cabildo.events.event.BillingsBlanked;
import lat.cabildo.events.event.EventCancelled;
import lat.cabildo.events.event.EventCorrected;
import lat.cabildo.events.event.EventCreated;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.EventKind;
import lat.cabildo.events.event.EventMoved;
import lat.cabildo.events.event.EventRescheduled;
import lat.cabildo.events.event.FollowUp;
import lat.cabildo.events.event.RegistrationPolicySet;
import org.jspecify.annotations.Nullable;

/** The facts, one wire record each; what the state after them says is not repeated. */
final class Changes {

    private Changes() {}

    record Created(String id, EventKind kind, Map<String, String> title) {
        static Created of(EventCreated created) {
            return new Created(
                    created.id().value(),
                    created.profile().kind(),
                    created.profile().title());
        }
    }

    record Corrected(String id, ProfilePart was, ProfilePart now) {
        static Corrected of(EventCorrected corrected) {
            return new Corrected(
                    corrected.id().value(), ProfilePart.of(corrected.was()), ProfilePart.of(corrected.profile()));
        }
    }

    record Published(String id) {}

    record Rescheduled(String id, TimePart was, TimePart now) {
        static Rescheduled of(EventRescheduled rescheduled) {
            return new Rescheduled(
                    rescheduled.id().value(), TimePart.of(rescheduled.was()), TimePart.of(rescheduled.time()));
        }
    }

    record Moved(String id, VenuePart was, VenuePart now) {
        static Moved of(EventMoved moved) {
            return new Moved(moved.id().value(), VenuePart.of(moved.was()), VenuePart.of(moved.venue()));
        }
    }

    record AgendaChanged(String id, long plannedMinutes) {
        static AgendaChanged of(AgendaSet set) {
            return new AgendaChanged(set.id().value(), set.agenda().planned().toMinutes());
        }
    }

    record PersonForgotten(String id, String person) {
        static PersonForgotten of(BillingsBlanked blanked) {
            return new PersonForgotten(blanked.id().value(), blanked.person().value());
        }
    }

    record PolicyChanged(String id, RegistrationPart registration) {
        static PolicyChanged of(RegistrationPolicySet set) {
            return new PolicyChanged(set.id().value(), RegistrationPart.of(set.policy(), null));
        }
    }

    record Cancelled(String id, @Nullable Map<String, String> reason) {
        static Cancelled of(EventCancelled cancelled) {
            return new Cancelled(cancelled.id().value(), Texts.some(cancelled.reason()));
        }
    }

    record FollowUpChanged(String id, FollowUpPart followUp) {
        static FollowUpChanged of(EventId id, FollowUp followUp) {
            return new FollowUpChanged(id.value(), FollowUpPart.of(followUp));
        }
    }
}
