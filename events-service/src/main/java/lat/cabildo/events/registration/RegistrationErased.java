package lat.cabildo.events.registration;

/** Nothing is known any more of who registered. */
public record RegistrationErased(RegistrationId id) implements RegistrationChange {}
