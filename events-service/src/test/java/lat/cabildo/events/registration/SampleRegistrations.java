package lat.cabildo.events.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.RegistrationPolicy;
import lat.cabildo.events.event.RegistrationType;
import lat.cabildo.events.event.Samples;
import lat.cabildo.events.time.Deadline;
import org.jspecify.annotations.Nullable;

/** Registrations for the webinar, as if it had been registered for here. */
public final class SampleRegistrations {
    public static final RegistrationId ID = new RegistrationId("reg_3F7Z3JQ8W00000000000000R01");
    public static final Instant JUNE_1 = Instant.parse("2021-06-01T12:00:00Z");
    public static final Registrant LLERENA = new Registrant("Evelyn Llerena", "dirección.cooperación@ame.gob.ec", "es");
    public static final Application FOR_TWO = new Application(LLERENA, Samples.MERCOCIUDADES, 2);

    private SampleRegistrations() {}

    public static RegistrationPolicy policy(@Nullable Integer capacity, boolean waitingList) {
        return new RegistrationPolicy(
                RegistrationType.NATIVE,
                Samples.MONTEVIDEO,
                LocalDateTime.parse("2021-05-20T09:00"),
                new Deadline(null, LocalDate.parse("2021-06-09"), null, false),
                capacity,
                waitingList,
                null);
    }

    static CivicEvent event(@Nullable Integer capacity, boolean waitingList) {
        return Samples.published()
                .settleRegistration(policy(capacity, waitingList))
                .state();
    }

    public static Registration confirmed() {
        return Registration.register(ID, Samples.WEBINAR, FOR_TWO, JUNE_1, "cmd_1")
                .state();
    }

    public static Registration waitlisted() {
        return Registration.register(ID, Samples.WEBINAR, FOR_TWO, JUNE_1, null).state();
    }
}
