package lat.cabildo.events.registration.messaging;

import java.time.Instant;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.registration.Registrant;
import lat.cabildo.events.registration.Registration;
import lat.cabildo.events.registration.RegistrationCancelled;
import lat.cabildo.events.registration.RegistrationChange;
import lat.cabildo.events.registration.RegistrationConfirmed;
import lat.cabildo.events.registration.RegistrationErased;
import lat.cabildo.events.registration.RegistrationId;
import lat.cabildo.events.registration.RegistrationPromoted;
import lat.cabildo.events.registration.RegistrationStatus;
import lat.cabildo.events.registration.RegistrationWaitlisted;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class RegistrationMessages implements PublishedLanguage<Registration, RegistrationChange> {

    private record Seated(String id, String event, int seats) {
        static Seated of(RegistrationId id, EventId event, int seats) {
            return new Seated(id.value(), event.value(), seats);
        }
    }

    private record Erased(String id) {}

    private record State(
            String id,
            String event,
            RegistrationStatus status,
            int seats,
            @Nullable String organization,
            Instant since) {}

    private record Contacts(
            String id,
            String event,
            RegistrationStatus status,
            String name,
            String email,
            @Nullable String language) {}

    @Override
    public String name(RegistrationChange change) {
        return switch (change) {
            case RegistrationConfirmed confirmed -> "confirmed";
            case RegistrationWaitlisted waitlisted -> "waitlisted";
            case RegistrationPromoted promoted -> "promoted";
            case RegistrationCancelled cancelled -> "cancelled";
            case RegistrationErased erased -> "erased";
        };
    }

    @Override
    public Object change(RegistrationChange change) {
        return switch (change) {
            case RegistrationConfirmed(RegistrationId id, EventId event, int seats) -> Seated.of(id, event, seats);
            case RegistrationWaitlisted(RegistrationId id, EventId event, int seats) -> Seated.of(id, event, seats);
            case RegistrationPromoted(RegistrationId id, EventId event, int seats) -> Seated.of(id, event, seats);
            case RegistrationCancelled(RegistrationId id, EventId event, int seats) -> Seated.of(id, event, seats);
            case RegistrationErased(RegistrationId id) -> new Erased(id.value());
        };
    }

    @Override
    public Object state(Registration registration) {
        return new State(
                registration.id().value(),
                registration.event().value(),
                registration.status(),
                registration.seats(),
                registration.organization() == null
                        ? null
                        : registration.organization().value(),
                registration.since());
    }

    @Override
    public Object contacts(Registration registration) {
        Registrant registrant = registration.registrant();
        return new Contacts(
                registration.id().value(),
                registration.event().value(),
                registration.status(),
                registrant.name(),
                registrant.email(),
                registrant.language());
    }
}
