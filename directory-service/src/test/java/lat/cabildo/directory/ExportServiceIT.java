package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Lists of organizations leave the register in formats in which they can come back. */
@DirectoryTest
class ExportServiceIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String run = Unique.word();
    private final RestTestClient http;
    private final DirectoryClient client;
    private final ImportClient imports;

    ExportServiceIT(@Autowired RestTestClient http) {
        this.http = http;
        client = new DirectoryClient(http, Tokens.secretariat().client("files-" + run));
        imports = new ImportClient(http, client);
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "xlsx, " + XLSX, "popolo, application/json"})
    void comesBackAsItLeft(String format, String type) {
        String file = """
                name,acronym,alias,country,subdivision,latitude,longitude,dpa,population
                Ñuñoa RUN,,Nunoa|Ñ,CL,CL-RM,-33.45,-70.6,a-RUN,250000
                =1+1 RUN,UNO,,,,,,b-RUN,
                """.replace("RUN", run);
        imports.applied(imports.checked("{'constants':{'kind':'municipality'}}", file));

        byte[] exported = exported("?name=" + run + "&format=" + format, "*/*");

        Answer opened = client.post("/imports", "{}");
        imports.send(opened, MediaType.valueOf(type), exported);
        List<String> rows = imports.rows(imports.await(opened.id(), "checked"));
        assertThat(rows).hasSize(2).allMatch(row -> row.endsWith(" same"));
    }

    @Test
    void comesBackWithWhatWasDissolvedAndMerged() {
        imports.applied(imports.checked(
                "{'constants':{'kind':'municipality'}}",
                "name,dpa\nVieja RUN,a-RUN\nUna RUN,b-RUN\nDoble RUN,c-RUN\n".replace("RUN", run)));
        Answer dissolved = having("a");
        client.post("/organizations/" + dissolved.id() + "/dissolve", dissolved.etag(), "{'reason':'Decree'}");
        Answer doubled = having("c");
        client.post(
                "/organizations/" + doubled.id() + "/merge",
                doubled.etag(),
                "{'into':'%s'}".formatted(having("b").id()));
        Answer successor = client.post("/organizations", """
                {'kind':'city','names':[{'text':'Nueva RUN','type':'legal'}],'identifiers':[{'scheme':'dpa','value':'a-RUN'}]}
                """.replace("RUN", run));
        assertThat(successor.status()).isEqualTo(201);

        Answer checked = imports.checked("{}", text("?name=" + run + "&format=csv", "*/*"));

        assertThat(imports.rows(checked)).containsExactlyInAnyOrder("2 same", "3 same", "4 same");
        String ids =
                "id,dpa,wikidata\n%s,a-RUN,\n%s,b-RUN,q-RUN\norg_01JD0000000000000000000000,a-RUN,\n,b-RUN,\n,z-RUN|y-RUN,\n"
                        .formatted(dissolved.id(), successor.id())
                        .replace("RUN", run);
        assertThat(imports.rows(imports.checked("{'constants':{'kind':'city','name':'x'}}", ids)))
                .containsExactly(
                        "2 changed",
                        "3 refused - ambiguous-identifiers",
                        "4 refused id unknown-id",
                        "5 changed",
                        "6 refused dpa said-twice");
    }

    private Answer having(String identifier) {
        return client.get("/organizations/"
                + client.get("/organizations?identifier=dpa:" + identifier + "-" + run)
                        .text("/items/0/id"));
    }

    @Test
    void isWrittenInTheFormatThatIsAccepted() {
        Answer created = client.organization("network", "Red " + run);
        String query = "?name=" + run;

        assertThat(text(query, "application/geo+json;q=0.9, text/csv;q=0.1"))
                .startsWith("{\"type\":\"FeatureCollection\"");
        assertThat(text(query, "application/x-ndjson")).startsWith("{\"id\":\"" + created.id());
        assertThat(text(query, "*/*")).startsWith("\uFEFFid,name");
        assertThat(text(query + "&country=EC", "*/*").lines()).hasSize(1);
        assertThat(client.get("/organizations:export?format=pdf").status()).isEqualTo(400);
        assertThat(http.get()
                        .uri("/organizations:export")
                        .headers(client.token())
                        .accept(MediaType.APPLICATION_PDF)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getStatus()
                        .value())
                .isEqualTo(406);
    }

    private String text(String query, String accepted) {
        return new String(exported(query, accepted), StandardCharsets.UTF_8);
    }

    private byte[] exported(String query, String accepted) {
        EntityExchangeResult<byte[]> result = http.get()
                .uri("/organizations:export" + query)
                .headers(headers -> {
                    client.token().accept(headers);
                    headers.set("Accept", accepted);
                })
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
        assertThat(result.getStatus().value()).isEqualTo(200);
        assertThat(result.getResponseHeaders().getContentDisposition().getFilename())
                .startsWith("organizations.");
        return Objects.requireNonNull(result.getResponseBody());
    }
}
