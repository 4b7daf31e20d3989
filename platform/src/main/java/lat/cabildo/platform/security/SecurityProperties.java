package lat.cabildo.platform.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of who may do what, {@code cabildo.security.*}.
 *
 * @param jwkSetUri where the issuer's public keys are; empty to have its metadata say so
 * @param openPaths address patterns that need no access token, since what is behind them asks for something else
 * @param contactPaths address patterns of personal contact data, which need scope {@code <service>:contacts}
 */
@Validated
@ConfigurationProperties("cabildo.security")
record SecurityProperties(
        @DefaultValue("") String jwkSetUri,
        @DefaultValue List<String> openPaths,

        @DefaultValue({"/people/{id}/contact-points/**", "/people/{id}/contacts/**"})
        List<String> contactPaths) {

    SecurityProperties {
        openPaths = List.copyOf(openPaths);
        contactPaths = List.copyOf(contactPaths);
    }
}
