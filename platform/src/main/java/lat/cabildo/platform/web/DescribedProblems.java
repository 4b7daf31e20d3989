package lat.cabildo.platform.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Describes the service itself: its name, how to authenticate, and the shape of every problem. */
final class DescribedProblems implements GlobalOpenApiCustomizer {
    static final String REFERENCE = "#/components/schemas/Problem";
    private static final String TOKEN = "token";

    private final String service;

    DescribedProblems(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI description) {
        description.setInfo(new Info().title(("Cabildo " + service).strip()).version("1"));
        if (description.getComponents() == null) {
            description.setComponents(new Components());
        }
        description.getComponents().addSchemas("Problem", problem());
        description
                .getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        description.addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    private static Schema<?> problem() {
        Schema<?> problem =
                DescribedTexts.schema("object", "RFC 9457 problem: its type says which, further members what exactly");
        problem.addProperty("type", DescribedTexts.schema("string", "Stable address of the kind of problem"));
        problem.addProperty(
                "title", DescribedTexts.schema("string", "The same sentence for every problem of its kind"));
        problem.addProperty("status", DescribedTexts.schema("integer", "HTTP status"));
        return problem;
    }
}
