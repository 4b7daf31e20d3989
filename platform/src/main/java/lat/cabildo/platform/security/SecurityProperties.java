package lat.cabildo.platform.security;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of who may do what, {@code cabildo.security.*}.
 *
 * @param jwkSetUri where the issuer's public keys are; empty to have its metadata say so
 * @param openPaths address patterns that need no access token, since what is behind them asks for something else
 * @param contactPaths address patterns of personal contact data, which need scope {@code <service>:contacts}
 * @param contactViews address patterns of what shows personal contact data to whoever has that scope, and hides it from
 *     others
 */
@Validated
@ConfigurationProperties("cabildo.security")
record SecurityProperties(
        @DefaultValue("") String jwkSetUri,
        @DefaultValue List<String> openPaths,

        @DefaultValue({"/people/{id}/contact-points/**", "/people/{id}/contacts/**"})
        List<String> contactPaths,

        @DefaultValue List<String> contactViews) {

    SecurityProperties {
        openPaths = List.copyOf(openPaths);
        contactPaths = List.copyOf(contactPaths);
        contactViews = List.copyOf(contactViews);
    }

    /** What needs the scope for contacts. */
    List<RequestMatcher> guarded() {
        return matchers(contactPaths.stream());
    }

    /** What shows contacts to those who have it. */
    List<RequestMatcher> showing() {
        return matchers(Stream.concat(contactPaths.stream(), contactViews.stream()));
    }

    private static List<RequestMatcher> matchers(Stream<String> patterns) {
        return patterns.<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList();
    }
}
