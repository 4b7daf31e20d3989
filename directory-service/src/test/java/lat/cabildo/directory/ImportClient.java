package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.DirectoryClient.Answer;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports as a client over HTTP goes through them. */
record ImportClient(RestTestClient http, DirectoryClient client) {

    static final MediaType CSV = MediaType.valueOf("text/csv");

    /** An import whose file is checked, as it is answered then. */
    Answer checked(String terms, String csv) {
        Answer opened = client.post("/imports", terms);
        assertThat(opened.status()).as(opened.body().toString()).isEqualTo(201);
        Answer read = send(opened, CSV, csv.getBytes(StandardCharsets.UTF_8));
        assertThat(read.status()).as(read.body().toString()).isEqualTo(200);
        return await(opened.id(), "checked");
    }

    /** All of it done. */
    Answer applied(Answer checked) {
        Answer started = client.post(path(checked) + "/start", checked.etag(), "{}");
        assertThat(started.status()).as(started.body().toString()).isEqualTo(200);
        return await(checked.id(), "applied");
    }

    Answer send(Answer opened, MediaType type, byte[] file) {
        var result = http.put()
                .uri(path(opened) + "/file")
                .headers(headers -> {
                    client.token().accept(headers);
                    headers.setIfMatch(Objects.requireNonNull(opened.etag()));
                })
                .contentType(type)
                .body(file)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders().getETag(),
                null,
                JsonMapper.shared().readTree(result.getResponseBody()));
    }

    Answer await(String id, String status) {
        List<Answer> answers = new ArrayList<>();
        eventually(() -> {
            answers.add(client.get("/imports/" + id));
            assertThat(answers.getLast().text("/status")).isEqualTo(status);
        });
        return answers.getLast();
    }

    /** What has become of each row: number, outcome and the first problem with its column. */
    List<String> rows(Answer work) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : client.get(path(work) + "/rows?size=500").body().path("items")) {
            JsonNode problem = row.path("problems").path(0);
            String why = problem.isMissingNode()
                    ? ""
                    : " " + problem.path("column").asString("-") + " "
                            + problem.path("code").asString();
            rows.add(row.path("row").asInt() + " " + row.path("outcome").asString() + why);
        }
        return rows;
    }

    String text(String path, MediaType accepted) {
        return Objects.requireNonNull(http.get()
                .uri(path)
                .headers(client.token())
                .accept(accepted)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    static String path(Answer work) {
        return "/imports/" + work.id();
    }
}
