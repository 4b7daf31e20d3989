package lat.cabildo.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of who is trusted and of what is noted of them, {@code cabildo.security.*}. Who may do what is no setting,
 * see {@link AccessTable}.
 *
 * @param jwkSetUri where the issuer's public keys are; empty to have its metadata say so
 * @param auditKept how long the store keeps an entry of the audit; at least as long as its topic
 */
@ConfigurationProperties("cabildo.security")
record SecurityProperties(
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("400d") Duration auditKept) {
    private static final Duration TOPIC = Duration.ofDays(30);

    SecurityProperties {
        if (auditKept.compareTo(TOPIC) < 0) {
            throw new IllegalArgumentException("cabildo.security.audit-kept is less than 30d");
        }
    }
}
