package lat.cabildo.platform.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** What an OpenAPI document says of refusals: by status what it means, and the problem that each is told with. */
final class ApiAnswers {
    static final String PROBLEM = "Problem";

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("400", "The request is not valid"),
            Map.entry("401", "No access token, or one that is not valid"),
            Map.entry("403", "The caller may not do this"),
            Map.entry("404", "Nothing here has this id"),
            Map.entry("406", "The answer exists in no media type that Accept allows"),
            Map.entry("408", "The body took too long to arrive"),
            Map.entry("409", "The request contradicts what is there, or an earlier one is still at work"),
            Map.entry("410", "What had this id was erased"),
            Map.entry("412", "The resource has another version than the request expects"),
            Map.entry("413", "The body is too large"),
            Map.entry("415", "The body has a media type that is not read here"),
            Map.entry("422", "The request is understood and cannot be carried out"),
            Map.entry("428", "The request needs an If-Match header"),
            Map.entry("429", "Too much at once; where Retry-After is given, try again after that time"),
            Map.entry("500", "Something went wrong here"),
            Map.entry("503", "Not now; try again after the time in Retry-After"));

    private ApiAnswers() {}

    static void refuse(Operation operation, String... statuses) {
        for (String status : statuses) {
            ApiResponse answer = new ApiResponse()
                    .description(MEANINGS.getOrDefault(status, "Refused"))
                    .content(new Content()
                            .addMediaType(
                                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                    new io.swagger.v3.oas.models.media.MediaType()
                                            .schema(new Schema<>().$ref("#/components/schemas/" + PROBLEM))));
            if (status.equals("429") || status.equals("503")) {
                answer.addHeaderObject("Retry-After", described("Seconds"));
            }
            operation.getResponses().addApiResponse(status, answer);
        }
    }

    static Schema<?> problem() {
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

    static Header described(String description) {
        return new Header().description(description).schema(new StringSchema());
    }
}
