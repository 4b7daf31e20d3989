package lat.cabildo.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of who is trusted, {@code cabildo.security.*}. Who may do what is no setting, see {@link AccessTable}.
 *
 * @param jwkSetUri where the issuer's public keys are; empty to have its metadata say so
 */
@ConfigurationProperties("cabildo.security")
record SecurityProperties(@DefaultValue("") String jwkSetUri) {}
