package lat.cabildo.directory;

import static lat.cabildo.directory.ImportClient.CSV;
import static lat.cabildo.directory.ImportClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.SyntheticRegister;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Files of organizations are taken over row by row. */
@DirectoryTest
class ImportServiceIT {
    private static final String EC = "{'constants':{'kind':'municipality','country':'EC'}}";

    private final String run = Unique.word();
    private final DirectoryClient client;
    private final ImportClient imports;

    ImportServiceIT(@Autowired RestTestClient http) {
        client = new DirectoryClient(http, Tokens.secretariat().client("files-" + run));
        imports = new ImportClient(http, client);
    }

    @Test
    void createsChangesAndRefusesRowByRow() {
        String file = """
                Nombre;Siglas;Código DPA;Provincia;ISO 3166-2;Latitud;Longitud;Población;Temas
                Cuenca RUN;GADC;1-RUN;Azuay;EC-A;-2,9;-79,0;603269;health|culture
                Loja RUN;;2-RUN;Loja;EC-L;-3,99;-79,2;;
                ;;3-RUN;;;;;;
                Quito RUN;;4-RUN;Pichincha;PE-P;;;;
                Manta RUN;;5-RUN;Manabí;EC-M;-95;-80,7;many;
                Sin código RUN;;;;;;;;
                Otra Loja RUN;;2-RUN;;;;;;
                Sal\u200Binas RUN;;6-RUN;;;;;;
                """.replace("RUN", run);

        Answer checked = imports.checked(EC, file);

        List<String> expected = List.of(
                "2 created",
                "3 created",
                "4 refused - not-empty",
                "5 refused ISO 3166-2 assert-true",
                "6 refused Población not-a-number",
                "7 refused - identifier-missing",
                "8 refused - duplicate-row",
                "9 refused Nombre plain-text");
        assertThat(imports.rows(checked)).isEqualTo(expected);
        assertThat(found("Cuenca")).isEmpty();
        assertThat(checked.body().at("/file/unused").get(0).asString()).isEqualTo("Provincia");

        Answer applied = imports.applied(checked);

        assertThat(imports.rows(applied)).isEqualTo(expected);
        assertThat(found("Cuenca")).hasSize(1);
        Answer cuenca = client.get("/organizations?identifier=dpa:1-" + run);
        assertThat(cuenca.body().at("/items/0/names")).hasSize(2);
        assertThat(cuenca.text("/items/0/subdivision")).isEqualTo("EC-A");
        assertThat(cuenca.body().at("/items/0/figures/0/value").asInt()).isEqualTo(603_269);
        assertThat(cuenca.body().at("/items/0/coordinates/latitude").asDouble()).isEqualTo(-2.9);
        PublishedEvents.here().await("cabildo.directory.organization.changes.v1", cuenca.text("/items/0/id"), 1);
    }

    @Test
    void changesOnlyWhatAFileSaysOtherwise() {
        String source = "{'constants':{'kind':'municipality'},'source':{'title':'INEC','checkedOn':'2026-03-01'}}";
        String before =
                "name,identifier:dpa,population\nAmbato RUN,a-RUN,100\nBaños RUN,b-RUN,20\n".replace("RUN", run);
        imports.applied(imports.checked(source, before));

        assertThat(imports.rows(imports.checked(source, before))).containsExactly("2 same", "3 same");
        Answer applied = imports.applied(imports.checked(
                source,
                "name,identifier:dpa,identifier:wikidata,population\nSan Juan de Ambato RUN,a-RUN,Q-RUN,\nBaños RUN,b-RUN,,20\n"
                        .replace("RUN", run)));

        assertThat(imports.rows(applied)).containsExactly("2 changed", "3 same");
        Answer ambato = client.get("/organizations?identifier=wikidata:Q-" + run);
        assertThat(ambato.text("/items/0/name")).isEqualTo("San Juan de Ambato " + run);
        assertThat(ambato.text("/items/0/names/1/type")).isEqualTo("alias");
        assertThat(ambato.body().at("/items/0/figures/0/value").asInt()).isEqualTo(100);
        assertThat(imports.rows(imports.checked(
                        source, "name,identifier:dpa,identifier:wikidata\nx,a-RUN,Q9-RUN\n".replace("RUN", run))))
                .containsExactly("2 refused identifier:wikidata identifier-differs");
    }

    @Test
    void takesNoBreakSpacesForBlanks() {
        String file =
                "name,ibge,identifiers,parent\nPuno RUN,\u00A0|p-RUN|\u00A0,ruc:\u00A0,\n,,,\u00A0:\u00A0\nIca RUN,i-RUN,,\n"
                        .replace("RUN", run);

        Answer checked = imports.checked("{'constants':{'kind':'municipality','identifier:wikidata':'\u00A0'}}", file);

        assertThat(imports.rows(checked))
                .map(row -> row.replace(" not-blank", " pattern"))
                .containsExactly("2 refused identifiers pattern", "3 refused - identifier-missing", "4 created");
    }

    @Test
    void noticesRowsThatMeanTheSameOrganization() {
        Answer there = client.post("/organizations", """
                {'kind':'city','names':[{'text':'Zaruma RUN','type':'legal'}],'identifiers':[{'scheme':'dpa','value':'z-RUN'}]}
                """.replace("RUN", run));
        String file = """
                id,name,dpa,wikidata,latitude,longitude,población,habitantes
                ID,Zaruma RUN,,q-RUN,,,,
                ,Zaruma,z-RUN,,,,,
                ,Piñas RUN,,q-RUN,,,,
                ,Balsas RUN,b-RUN,,91,0,,
                ,Balsas RUN,b-RUN,,9,0,,
                ,Marcabelí RUN,m-RUN,,,,1,2
                """.replace("RUN", run).replace("ID", there.id());

        assertThat(imports.rows(imports.checked("{'constants':{'kind':'city'}}", file)))
                .containsExactly(
                        "2 changed",
                        "3 refused - duplicate-row",
                        "4 refused - duplicate-row",
                        "5 refused latitude decimal-max",
                        "6 created",
                        "7 refused habitantes said-twice");
    }

    @Test
    void holdsWhatMayBeThereAlready() {
        String name = "San Gabriel " + run;
        Answer there = client.post(
                "/organizations",
                "{'kind':'municipality','country':'EC','names':[{'text':'%s','type':'legal'}]}".formatted(name));
        String file = "name,country,dpa\nSAN GABRIEL RUN,EC,g-RUN\nSan Gabriel RUN,CO,h-RUN\n".replace("RUN", run);

        Answer held = imports.checked("{'constants':{'kind':'municipality'}}", file);

        assertThat(imports.rows(held)).containsExactly("2 possible-duplicate", "3 created");
        assertThat(client.get(path(held) + "/rows?outcome=possible-duplicate").text("/items/0/like/0"))
                .isEqualTo(there.id());
        Answer revised = client.patch(path(held), held.etag(), "{'possibleDuplicates':'create'}");
        assertThat(revised.text("/status")).isEqualTo("checking");
        assertThat(imports.rows(imports.await(held.id(), "checked"))).containsExactly("2 created", "3 created");
    }

    @Test
    void isShownToNobodyElseBehindTheSameClient() {
        DirectoryClient ana = client.as(Tokens.actingFor().client("web-" + run).person("ana"));
        DirectoryClient leo = client.as(Tokens.actingFor().client("web-" + run).person("leo"));

        Answer opened = ana.post("/imports", "{'constants':{'country':'EC'}}");

        assertThat(ana.get("/imports").body().path("items")).hasSize(1);
        assertThat(leo.get("/imports").body().path("items")).isEmpty();
        assertThat(leo.get(path(opened)).problem()).isEqualTo("foreign-import");
    }

    @Test
    void keepsNothingOfFilesThatNobodyNeedsAnyMore() {
        Answer first = imports.checked("{'constants':{'kind':'city'}}", "name,dpa\nx,v-RUN\n".replace("RUN", run));
        assertThat(imports.send(first, CSV, "name\n\"".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        imports.send(first, CSV, "name,dpa\ny,w-RUN\n".replace("RUN", run).getBytes(StandardCharsets.UTF_8));
        assertThat(imports.send(first, CSV, new byte[] {'"'}).problem()).isEqualTo("stale-version");
        Answer second = imports.await(first.id(), "checked");
        assertThat(imports.rows(second)).containsExactly("2 created");

        Answer cancelled = client.post(path(second) + "/cancel", second.etag(), "{}");

        assertThat(cancelled.text("/status")).isEqualTo("cancelled");
        assertThat(imports.rows(cancelled)).isEmpty();
        assertThat(imports.send(cancelled, CSV, new byte[] {'"'}).problem()).isEqualTo("import-out-of-turn");
    }

    @Test
    void letsNobodyOpenAnyNumber() {
        List<Answer> opened = IntStream.range(0, 20)
                .mapToObj(_ -> client.post("/imports", "{}"))
                .toList();

        Answer refused = client.post("/imports", "{}");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.problem()).isEqualTo("too-many-imports");
        client.post(path(opened.getLast()) + "/cancel", opened.getLast().etag(), "{}");
        assertThat(client.post("/imports", "{}").status()).isEqualTo(201);
    }

    @Test
    void doesNoMoreThanItsOwnerMay() {
        Answer association = client.organization("association", "AME " + run);
        Answer member = client.organization("municipality", "Girón " + run);
        client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(member.id(), association.id()));
        DirectoryClient owner = client.as(Tokens.actingFor(association.id()).client("ame-" + run));
        ImportClient own = new ImportClient(imports.http(), owner);
        String file = "id,name,parent,identifier:dpa\n%s,Girón RUN,,k-RUN\n,Nueva RUN,,l-RUN\n,Oficina RUN,%s,m-RUN\n"
                .formatted(member.id(), association.id())
                .replace("RUN", run);

        Answer applied = imports.applied(own.checked("{'constants':{'kind':'office'}}", file));

        assertThat(own.rows(applied)).containsExactly("2 changed", "3 refused - foreign-organization", "4 created");
        assertThat(owner.get("/imports").body().path("items")).hasSize(1);
        assertThat(client.as(Tokens.actingFor(member.id()).client("other-" + run))
                        .get(path(applied))
                        .problem())
                .isEqualTo("foreign-import");
    }

    @Test
    void tellsHowFarItIsUntilItIsDone() {
        String file = new SyntheticRegister(600, 1)
                .csv()
                .collect(Collectors.joining("\n"))
                .replace("synthetic", run);
        Answer opened = client.post("/imports", "{}");
        Answer read = imports.send(opened, CSV, file.getBytes(StandardCharsets.UTF_8));
        assertThat(read.text("/status")).isEqualTo("checking");

        String told = imports.text(path(opened) + "/progress", MediaType.TEXT_EVENT_STREAM);
        assertThat(told).startsWith("event: progress\ndata: {").contains("\"status\":\"checked\"");
        Answer applied = imports.applied(imports.await(opened.id(), "checked"));

        assertThat(applied.body().at("/progress/created").asInt()).isEqualTo(600);
        String report = imports.text(path(opened) + "/report", CSV);
        assertThat(report.lines()).hasSize(601).first().asString().contains("row,outcome,organization");
        Answer again = imports.checked("{}", file);
        assertThat(again.body().at("/progress/same").asInt()).isEqualTo(600);
        assertThat(client.patch(path(applied), applied.etag(), "{'possibleDuplicates':'create'}")
                        .problem())
                .isEqualTo("import-out-of-turn");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/csv                      | "name             | broken-quotes
            text/csv;charset=us-ascii     | ñame              | wrong-encoding
            application/json              | {"persons": 1}    | broken-format
            application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | name | broken-format
            """, quoteCharacter = '`')
    void saysWhyAFileCannotBeRead(String type, String file, String reason) {
        Answer opened = client.post("/imports", "{}");

        Answer refused = imports.send(opened, MediaType.valueOf(type), file.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("unreadable-file");
        assertThat(refused.text("/reason")).isEqualTo(reason);
        assertThat(client.get(path(opened)).text("/status")).isEqualTo("open");
        assertThat(imports.send(opened, MediaType.TEXT_HTML, new byte[1]).status())
                .isEqualTo(415);
    }

    private List<String> found(String word) {
        return client.get("/organizations?name=" + word + "+" + run)
                .body()
                .path("items")
                .findValuesAsString("name");
    }
}
