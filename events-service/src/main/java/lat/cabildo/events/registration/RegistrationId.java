package lat.cabildo.events.registration;

import lat.cabildo.platform.aggregate.Id;

/**
 * {@code reg_} and 128 bits in the letters of a ULID, derived from event and e-mail address: the same person registers
 * for an event under the same id, and nobody without the service's key can tell whose it is.
 */
public record RegistrationId(String value) implements Id {

    public static final String SHAPE = "reg_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    public RegistrationId {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("not a reg_ id");
        }
    }
}
