package lat.cabildo.events.registration;

/** What has happened to a registration; never tells whose it is. */
public sealed interface RegistrationChange
        permits RegistrationConfirmed,
                RegistrationWaitlisted,
                RegistrationPromoted,
                RegistrationCancelled,
                RegistrationErased {

    RegistrationId id();
}
