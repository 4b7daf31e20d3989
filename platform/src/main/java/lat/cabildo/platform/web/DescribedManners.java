package lat.cabildo.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Describes what every operation of its kind takes and answers: versions, keys, pages and problems. */
final class DescribedManners implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (takes(handler, PageRequest.class)) {
            operation.addParametersItem(parameter("query", "size", "How many; clamped to what is allowed"));
            operation.addParametersItem(parameter("query", "after", "Cursor out of the page before's Link"));
        }
        if (Stream.of(handler.getMethodParameters()).anyMatch(each -> each.hasParameterAnnotation(IfMatch.class))) {
            operation.addParametersItem(parameter("header", HttpHeaders.IF_MATCH, "Entity tag of what was seen")
                    .required(true));
        }
        if (takes(handler, Command.class) && handler.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(
                    parameter("header", "Idempotency-Key", "The same for every attempt at the same request"));
        }
        if (takes(handler, MergePatch.class)) {
            Content content = operation.getRequestBody().getContent();
            operation
                    .getRequestBody()
                    .setContent(new Content()
                            .addMediaType(
                                    "application/merge-patch+json",
                                    content.values().iterator().next()));
        }
        operation.getResponses().setDefault(problem());
        return operation;
    }

    private static boolean takes(HandlerMethod handler, Class<?> type) {
        return Stream.of(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static Parameter parameter(String in, String name, String description) {
        return new Parameter()
                .in(in)
                .name(name)
                .schema(DescribedTexts.schema(name.equals("size") ? "integer" : "string", description));
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("Refused")
                .content(new Content()
                        .addMediaType(
                                MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new io.swagger.v3.oas.models.media.MediaType()
                                        .schema(new Schema<>().$ref(DescribedProblems.REFERENCE))));
    }
}
