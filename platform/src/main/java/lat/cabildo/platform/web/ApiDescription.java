package lat.cabildo.platform.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to every operation of the OpenAPI document what the filters and resolvers of this room make it take and answer.
 * Controllers with {@code @SecurityRequirements} are those of {@code cabildo.security.open-paths}: pages for people.
 */
final class ApiDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    private static final String PROBLEM = "Problem";
    private static final String TOKEN = "token";
    private static final List<RequestMethod> READS = List.of(RequestMethod.GET, RequestMethod.HEAD);
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("400", "The request is not valid"),
            Map.entry("401", "No access token, or one that is not valid"),
            Map.entry("403", "The caller may not do this"),
            Map.entry("404", "Nothing here has this id"),
            Map.entry("409", "The request contradicts what is there, or an earlier one is still at work"),
            Map.entry("410", "What had this id was erased"),
            Map.entry("412", "The resource has another version than the request expects"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body has a media type that is not read here"),
            Map.entry("422", "The request is understood and cannot be carried out"),
            Map.entry("428", "The request needs an If-Match header"),
            Map.entry("500", "Something went wrong here"),
            Map.entry("503", "Not now; try again after the time in Retry-After"));

    private final String service;

    ApiDescription(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSchemas(PROBLEM, problem());
        components.addSecuritySchemes(
                TOKEN,
                new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("OAuth2 access token for audience cabildo with the scope named"));
        api.components(components)
                .info(new Info().title("Cabildo " + service).version("v1"))
                .servers(List.of(new Server().url("/")));
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), RequestMapping.class);
        if (mapping == null || mapping.method().length == 0) {
            return operation;
        }
        String path = path(AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), RequestMapping.class))
                + path(mapping);
        boolean reads = READS.contains(mapping.method()[0]) || path.endsWith(":resolve");
        boolean hasBody = takes(method, RequestBody.class);
        boolean one = path.contains("{");
        boolean open = AnnotatedElementUtils.hasAnnotation(method.getBeanType(), SecurityRequirements.class);
        if (!open) {
            parameters(operation, method, mapping.method()[0], path, reads);
            success(operation, method, mapping.method()[0], path, reads);
        }
        refusals(operation, "400", "500", "503");
        if (!open) {
            refusals(operation, "401", "403");
        }
        if (one) {
            refusals(operation, "404", "410");
        }
        if (hasBody) {
            refusals(operation, "413", "415");
        }
        if (!reads) {
            refusals(operation, "409", "422");
        }
        if (takes(method, IfMatch.class)) {
            refusals(operation, "412", "428");
        }
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach(sorted::addApiResponse);
        operation.responses(sorted);
        return open
                ? operation
                : operation.addSecurityItem(
                        new SecurityRequirement().addList(TOKEN, service + (reads ? ":read" : ":write")));
    }

    private static String path(@Nullable RequestMapping mapping) {
        return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
    }

    private static void parameters(
            Operation operation, HandlerMethod method, RequestMethod verb, String path, boolean reads) {
        if (isOf(method, PageRequest.class)) {
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(PageRequestArguments.SIZE)
                    .description("How many at most; clamped to the allowed range")
                    .schema(new IntegerSchema()._default(PageRequest.DEFAULT_SIZE)));
            operation.addParametersItem(new Parameter()
                    .in("query")
                    .name(PageRequestArguments.AFTER)
                    .description("Opaque cursor out of the Link header of the page before")
                    .schema(new StringSchema()));
        }
        if (takes(method, IfMatch.class)) {
            operation.addParametersItem(header("If-Match", "Entity tag of the version that is changed, or * for any")
                    .required(true));
        }
        if (verb == RequestMethod.GET && path.endsWith("}")) {
            operation.addParametersItem(header("If-None-Match", "Entity tags that the client has"));
            operation.getResponses().addApiResponse("304", new ApiResponse().description("The client has it"));
        }
        if (!reads) {
            operation.addParametersItem(
                    header(IdempotencyFilter.HEADER, "Makes the request safe to repeat: the same key, the same answer")
                            .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        operation.addParametersItem(
                header(Replies.SEEN, "What the client has seen elsewhere, as given there: waits for it up to 2 s"));
        if (isOf(method, MergePatch.class) && operation.getRequestBody() != null) {
            Content content = operation.getRequestBody().getContent();
            operation
                    .getRequestBody()
                    .content(new Content()
                            .addMediaType(
                                    MergePatchConverter.MERGE_PATCH.toString(),
                                    content.values().iterator().next()));
        }
    }

    private static void success(
            Operation operation, HandlerMethod method, RequestMethod verb, String path, boolean reads) {
        ApiResponses responses = operation.getResponses();
        boolean command = isOf(method, Command.class);
        if (command && verb == RequestMethod.POST && !path.contains("{") && !path.contains(":")) {
            rename(responses, "200", "201", "Created");
        }
        if (method.getMethod().getGenericReturnType().getTypeName().endsWith("<java.lang.Void>")) {
            rename(responses, "200", "204", "Done");
            return;
        }
        ApiResponse created = responses.get("201");
        if (created != null) {
            created.addHeaderObject("Location", described("Where the new resource is"));
        }
        ApiResponse success = created == null ? responses.get("200") : created;
        if (success != null && isOf(method, PageRequest.class)) {
            success.addHeaderObject("Link", described("Leads to the next page with rel=next, if there is one"));
        }
        if (success != null && (command || (reads && path.endsWith("}")))) {
            success.addHeaderObject("ETag", described("Version of the resource, for If-Match and If-None-Match"));
            success.addHeaderObject(Replies.SEEN, described("What other services must have seen to know of this"));
        }
    }

    private static void rename(ApiResponses responses, String from, String to, String description) {
        ApiResponse answer = responses.remove(from);
        if (answer != null) {
            responses.addApiResponse(to, answer.description(description));
        }
    }

    private static void refusals(Operation operation, String... statuses) {
        for (String status : statuses) {
            ApiResponse answer = new ApiResponse()
                    .description(MEANINGS.getOrDefault(status, "Refused"))
                    .content(new Content()
                            .addMediaType(
                                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                    new io.swagger.v3.oas.models.media.MediaType()
                                            .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            if (status.equals("503")) {
                answer.addHeaderObject("Retry-After", described("Seconds"));
            }
            operation.getResponses().addApiResponse(status, answer);
        }
    }

    private static Schema<?> problem() {
        Schema<?> complaint = new ObjectSchema()
                .addProperty("pointer", new StringSchema().description("JSON pointer into the body"))
                .addProperty("parameter", new StringSchema().description("Or the parameter or header"))
                .addProperty("code", new StringSchema())
                .addProperty("detail", new StringSchema())
                .required(List.of("code", "detail"));
        return new ObjectSchema()
                .description("RFC 9457; further members depend on the type")
                .addProperty("type", new StringSchema().format("uri").description(Problems.TYPES + "…"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("instance", new StringSchema().format("uri-reference"))
                .addProperty("errors", new ArraySchema().items(complaint))
                .required(List.of("type", "title", "status"))
                .additionalProperties(true);
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static Header described(String description) {
        return new Header().description(description).schema(new StringSchema());
    }

    private static boolean isOf(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static boolean takes(HandlerMethod method, Class<? extends Annotation> annotation) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }
}
