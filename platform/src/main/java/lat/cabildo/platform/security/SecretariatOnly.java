package lat.cabildo.platform.security;

/** Only the secretariat may do this. */
public final class SecretariatOnly extends RuntimeException {
    SecretariatOnly() {
        super("secretariat only");
    }
}
