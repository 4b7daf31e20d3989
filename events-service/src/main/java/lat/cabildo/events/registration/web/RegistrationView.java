package lat.cabildo.events.registration.web;

import java.time.Instant;
import lat.cabildo.events.registration.Registrant;
import lat.cabildo.events.registration.Registration;
import lat.cabildo.events.registration.RegistrationStatus;
import org.jspecify.annotations.Nullable;

/**
 * @param since place in the line
 * @param registrant only for those who may read contact data
 */
record RegistrationView(
        String id,
        String event,
        RegistrationStatus status,
        int seats,
        @Nullable RegisteredOrganizationView organization,
        Instant since,
        @Nullable RegistrantView registrant) {

    /** An organization by its name of now. */
    record RegisteredOrganizationView(
            String id, @Nullable String name, @Nullable String was) {}

    record RegistrantView(
            String name, String email, @Nullable String language) {

        static RegistrantView of(Registrant registrant) {
            return new RegistrantView(registrant.name(), registrant.email(), registrant.language());
        }
    }

    static RegistrationView of(
            Registration registration, @Nullable RegisteredOrganizationView organization, boolean withRegistrant) {
        return new RegistrationView(
                registration.id().value(),
                registration.event().value(),
                registration.status(),
                registration.seats(),
                organization,
                registration.since(),
                withRegistrant ? RegistrantView.of(registration.registrant()) : null);
    }
}
