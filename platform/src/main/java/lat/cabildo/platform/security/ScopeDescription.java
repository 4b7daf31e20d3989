package lat.cabildo.platform.security;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Says in the OpenAPI document which scopes each operation needs, as {@link Scopes} asks for them. */
final class ScopeDescription implements GlobalOpenApiCustomizer {
    private static final String TOKEN = "token";

    private final String service;
    private final List<PathPattern> open;
    private final List<PathPattern> contacts;

    ScopeDescription(String service, SecurityProperties properties) {
        this.service = service;
        this.open = patterns(properties.openPaths());
        this.contacts = patterns(properties.contactPaths());
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("OAuth2 access token for audience cabildo with all the scopes named"));
        api.getPaths().forEach((path, item) -> {
            if (!matches(open, path)) {
                item.readOperationsMap()
                        .forEach((verb, operation) -> operation.addSecurityItem(
                                new SecurityRequirement().addList(TOKEN, scopes(verb, path))));
            }
        });
    }

    private List<String> scopes(PathItem.HttpMethod verb, String path) {
        List<String> scopes = new ArrayList<>();
        scopes.add(service + (Scopes.isReading(verb.name(), path) ? ":read" : ":write"));
        if (matches(contacts, path)) {
            scopes.add(service + ":contacts");
        }
        return scopes;
    }

    private static List<PathPattern> patterns(List<String> paths) {
        return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
    }

    /** A path's placeholder is matched like any value of it. */
    private static boolean matches(List<PathPattern> patterns, String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return patterns.stream().anyMatch(each -> each.matches(parsed));
    }
}
