package lat.cabildo.platform.security;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Says in the OpenAPI document which scopes each operation needs, as the table says. */
final class ScopeDescription implements GlobalOpenApiCustomizer {
    private static final String TOKEN = "token";

    private final AccessTable table;

    ScopeDescription(AccessTable table) {
        this.table = table;
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
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((verb, operation) -> table.find(verb.name(), path)
                                .map(Access::scopes)
                                .filter(scopes -> !scopes.isEmpty())
                                .ifPresent(scopes ->
                                        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, scopes)))));
    }
}
