package lat.cabildo.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of who may do what, {@code cabildo.security.*}.
 *
 * @param jwkSetUri where the issuer's public keys are; empty to have its metadata say so
 * @param contactPaths address patterns of personal contact data, which need scope {@code <service>:contacts}
 */
@Validated
@ConfigurationProperties("cabildo.security")
record SecurityProperties(
        @DefaultValue("") String jwkSetUri,

        @DefaultValue({"/people/{id}/contact-points/**", "/people/{id}/contacts/**"})
        List<String> contactPaths) {

    SecurityProperties {
        contactPaths = List.copyOf(contactPaths);
    }
}
