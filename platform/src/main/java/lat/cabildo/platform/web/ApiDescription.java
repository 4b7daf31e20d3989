package lat.cabildo.platform.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/**
 * Adds to every operation of the OpenAPI document what the filters and resolvers of this room make it take and answer.
 * Controllers with {@code @SecurityRequirements} are those whose rows of access are for anyone: pages for people.
 */
final class ApiDescription implements GlobalOperationCustomizer, GlobalOpenApiCustomizer {
    private static final List<RequestMethod> READS = List.of(RequestMethod.GET, RequestMethod.HEAD);

    private final String service;

    ApiDescription(String service) {
        this.service = service;
    }

    @Override
    public void customise(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        components.addSchemas(ApiAnswers.PROBLEM, ApiAnswers.problem());
        // Springdoc's own are the classes of the controllers.
        api.tags(null)
                .components(components)
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
        ApiAnswers.refuse(operation, "400", "406", "429", "500", "503");
        if (!open) {
            ApiAnswers.refuse(operation, "401", "403");
        }
        if (one) {
            ApiAnswers.refuse(operation, "404", "410");
        }
        if (hasBody) {
            ApiAnswers.refuse(operation, "408", "413", "415");
        }
        if (!reads) {
            ApiAnswers.refuse(operation, "409", "422");
        }
        if (takes(method, IfMatch.class)) {
            ApiAnswers.refuse(operation, "412", "428");
        }
        ApiResponses sorted = new ApiResponses();
        new TreeMap<>(operation.getResponses()).forEach(sorted::addApiResponse);
        operation.responses(sorted);
        return operation.tags(List.of(room(path)));
    }

    /** Operations are shown by what they are about: the first part of the path, without a verb or a pattern. */
    private static String room(String path) {
        return path.substring(1).replace("{", "").split("[/:}]", 2)[0];
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
            created.addHeaderObject("Location", ApiAnswers.described("Where the new resource is"));
        }
        ApiResponse success = created == null ? responses.get("200") : created;
        if (success != null && isOf(method, PageRequest.class)) {
            success.addHeaderObject(
                    "Link", ApiAnswers.described("Leads to the next page with rel=next, if there is one"));
        }
        if (success != null && (command || (reads && path.endsWith("}")))) {
            success.addHeaderObject(
                    "ETag", ApiAnswers.described("Version of the resource, for If-Match and If-None-Match"));
            success.addHeaderObject(
                    Replies.SEEN, ApiAnswers.described("What other services must have seen to know of this"));
        }
    }

    private static void rename(ApiResponses responses, String from, String to, String description) {
        ApiResponse answer = responses.remove(from);
        if (answer != null) {
            responses.addApiResponse(to, answer.description(description));
        }
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
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
