package lat.cabildo.platform.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of who is trusted and of what is noted of them, {@code cabildo.security.*}. Who may do what is no setting,
 * see {@link AccessTable}.
 *
 * @param jwkSetUri where the issuer's public keys are; empty to have its metadata say so
 * @param auditKept how long the store keeps an entry of the audit; at least as long as its topic, which is for
 *     {@code cabildo.backbone.changes-kept}
 */
@ConfigurationProperties("cabildo.security")
record SecurityProperties(
        @DefaultValue("") String jwkSetUri,
        @DefaultValue("400d") Duration auditKept) {

    /** @throws IllegalArgumentException if the topic keeps an entry for longer */
    Duration auditKept(Duration topic) {
        if (auditKept.compareTo(topic) < 0) {
            throw new IllegalArgumentException(
                    "cabildo.security.audit-kept is less than cabildo.backbone.changes-kept");
        }
        return auditKept;
    }
}
