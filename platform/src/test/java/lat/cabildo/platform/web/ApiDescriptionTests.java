package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ApiDescriptionTests {
    private final JsonNode api =
            TestService.SERVICE.send("GET", "/v3/api-docs", "").body();

    private JsonNode operation(String path, String verb) {
        return api.path("paths").path(path).path(verb);
    }

    private static List<String> names(JsonNode parameters) {
        return parameters
                .valueStream()
                .map(each ->
                        each.path("name").asString() + (each.path("required").asBoolean() ? "!" : ""))
                .toList();
    }

    @Test
    void isOpenApi31AndNamesTheService() {
        assertThat(api.path("openapi").asString()).startsWith("3.1");
        assertThat(api.path("info").path("title").asString()).isEqualTo("Cabildo testing");
        assertThat(api.path("servers").path(0).path("url").asString()).isEqualTo("/");
    }

    @Test
    void describesCreation() {
        JsonNode create = operation("/things", "post");

        assertThat(names(create.path("parameters"))).containsExactly("Idempotency-Key", "Cabildo-Seen");
        assertThat(create.path("responses").propertyNames())
                .containsExactly(
                        "201", "400", "401", "403", "406", "408", "409", "413", "415", "422", "429", "500", "503");
        assertThat(create.path("responses").path("201").path("headers").propertyNames())
                .containsExactlyInAnyOrder("Location", "ETag", "Cabildo-Seen");
        assertThat(create.path("responses").path("422").path("content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(create.path("security").path(0).path("token").path(0).asString())
                .isEqualTo("testing:write");
    }

    @Test
    void describesConditionalChanges() {
        JsonNode patch = operation("/things/{id}", "patch");

        assertThat(names(patch.path("parameters")))
                .containsExactly("id!", "If-Match!", "Idempotency-Key", "Cabildo-Seen");
        assertThat(patch.path("responses").propertyNames()).contains("200", "404", "410", "412", "428");
        assertThat(patch.path("requestBody").path("content").propertyNames())
                .containsExactly("application/merge-patch+json");
        assertThat(operation("/things/{id}", "delete").path("responses").propertyNames())
                .contains("204")
                .doesNotContain("200");
    }

    @Test
    void describesReading() {
        JsonNode read = operation("/things/{id}", "get");

        assertThat(names(read.path("parameters"))).containsExactly("id!", "If-None-Match", "Cabildo-Seen");
        assertThat(read.path("responses").propertyNames())
                .containsExactly("200", "304", "400", "401", "403", "404", "406", "410", "429", "500", "503");
        assertThat(names(operation("/things", "get").path("parameters"))).contains("size", "after");
        assertThat(operation("/things:resolve", "post")
                        .path("security")
                        .path(0)
                        .path("token")
                        .path(0)
                        .asString())
                .isEqualTo("testing:read");
    }

    @Test
    void saysThatContactDataNeedAScopeOfTheirOwn() {
        assertThat(operation("/people/{id}/contact-points", "get")
                        .path("security")
                        .path(0)
                        .path("token")
                        .values())
                .extracting(JsonNode::asString)
                .containsExactly("testing:read", "testing:contacts");
    }

    @Test
    void namesOperationsByWhatTheyAreAbout() {
        assertThat(operation("/things/{id}", "get").path("tags").values())
                .extracting(JsonNode::asString)
                .containsExactly("things");
        assertThat(operation("/things:resolve", "post").path("tags").values())
                .extracting(JsonNode::asString)
                .containsExactly("things");
    }

    @Test
    void describesTextsAsTexts() {
        JsonNode thing = api.path("components").path("schemas").path("Thing").path("properties");

        assertThat(thing.path("parent").path("type").asString()).isEqualTo("string");
        assertThat(thing.path("since").path("type").asString()).isEqualTo("string");
    }
}
