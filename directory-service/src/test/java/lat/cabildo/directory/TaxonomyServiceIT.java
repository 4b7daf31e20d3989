package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.organization.Classification;
import lat.cabildo.directory.organization.Evidence;
import lat.cabildo.directory.organization.Identifiers;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Themes are concepts of a taxonomy, which is served with its versions and languages. */
@DirectoryTest
class TaxonomyServiceIT {
    private final DirectoryClient client;
    private final ImportClient imports;
    private final Organizations organizations;
    private final String unique = Unique.word();

    TaxonomyServiceIT(@Autowired RestTestClient http, @Autowired Organizations organizations) {
        this.client = new DirectoryClient(http, Tokens.secretariat().client("themes-" + unique));
        this.imports = new ImportClient(http, client);
        this.organizations = organizations;
    }

    @Test
    void servesSchemesInTheirVersionsAndLanguages() {
        Answer all = client.get("/taxonomies");
        Answer goals = client.get("/taxonomies/sdg?lang=pt-BR");
        Answer before = client.get("/taxonomies/frameworks?version=2000");

        assertThat(all.body().at("/items").size()).isEqualTo(5);
        assertThat(all.text("/items/0/scheme")).isEqualTo("themes");
        assertThat(goals.body().at("/concepts").size()).isEqualTo(17);
        assertThat(goals.body().at("/concepts/10/prefLabel").toString())
                .isEqualTo("{\"pt\":\"Cidades e comunidades sustentáveis\"}");
        assertThat(goals.text("/concepts/10/broader")).isEqualTo("agenda-2030");
        assertThat(before.body().at("/concepts").size()).isEqualTo(3);
        assertThat(before.body().at("/concepts/0/prefLabel").size()).isEqualTo(4);
        assertThat(before.body().at("/concepts/0/deprecated").asBoolean()).isFalse();
        assertThat(client.get("/taxonomies/frameworks").text("/concepts/0/replacedBy"))
                .isEqualTo("new-urban-agenda");
    }

    @Test
    void saysWhichSchemesAndVersionsThereAre() {
        Answer scheme = client.get("/taxonomies/none");
        Answer version = client.get("/taxonomies/eu-celac?version=1999");

        assertThat(scheme.status()).isEqualTo(404);
        assertThat(scheme.problem()).isEqualTo("unknown-taxonomy");
        assertThat(scheme.text("/schemes/1")).isEqualTo("sdg");
        assertThat(version.status()).isEqualTo(404);
        assertThat(version.problem()).isEqualTo("unknown-taxonomy-version");
        assertThat(version.body().at("/versions").toString()).isEqualTo("[\"2010\",\"2013\",\"2015\"]");
        assertThat(client.get("/taxonomies/sdg?lang=!").status()).isEqualTo(400);
    }

    @Test
    void refusesThemesThatTheTaxonomyLacksOrHasGivenUp() {
        Answer unknown = tagged("'waterfalls'");
        Answer deprecated = tagged("'kyoto-protocol'");
        Answer organization = tagged("'health'");
        Answer corrected =
                client.patch("/organizations/" + organization.id(), organization.etag(), "{'themes':['sdg-18']}");

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.problem()).isEqualTo("unknown-theme");
        assertThat(unknown.text("/pointer")).isEqualTo("/themes");
        assertThat(unknown.text("/theme")).isEqualTo("waterfalls");
        assertThat(deprecated.status()).isEqualTo(422);
        assertThat(deprecated.problem()).isEqualTo("deprecated-theme");
        assertThat(deprecated.text("/replacedBy")).isEqualTo("paris-agreement");
        assertThat(corrected.problem()).isEqualTo("unknown-theme");
    }

    @Test
    void refusesRowsOfFilesWithSuchThemes() {
        Answer checked =
                imports.checked("{'constants':{'kind':'municipality','country':'EC'}}", """
                    Nombre;Código DPA;Temas
                    Cuenca RUN;1-RUN;health|waterfalls
                    Loja RUN;2-RUN;kyoto-protocol
                    Quito RUN;3-RUN;paris-agreement
                    """.replace("RUN", unique));

        List<String> expected =
                List.of("2 refused Temas unknown-theme", "3 refused Temas deprecated-theme", "4 created");
        assertThat(imports.rows(checked)).isEqualTo(expected);
        assertThat(imports.rows(imports.applied(checked))).isEqualTo(expected);
    }

    @Test
    void keepsWhatOldRecordsSayAndFindsThemByWhatReplacedIt() {
        OrganizationId id = new OrganizationId(Commands.any().newId("org"));
        organizations.create(Commands.any(), id, details(List.of()));
        organizations.change(
                Commands.any(),
                id,
                before -> before.correct(details(List.of("kyoto-protocol", "from-before-the-taxonomy"))));

        Answer corrected = client.patch(
                "/organizations/" + id,
                "*",
                "{'place':'Quito','themes':['kyoto-protocol','from-before-the-taxonomy']}");

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(found("paris-agreement")).isEqualTo(1);
        assertThat(found("kyoto-protocol")).isEqualTo(1);
        assertThat(found("from-before-the-taxonomy")).isEqualTo(1);
        assertThat(found("new-urban-agenda")).isZero();
    }

    @Test
    void findsWhatIsNarrowerThanATheme() {
        tagged("'sdg-11'");

        assertThat(found("agenda-2030")).isEqualTo(1);
        assertThat(found("sdg-12")).isZero();
        assertThat(client.get("/organizations:search?theme=agenda-2030&q=" + unique)
                        .body()
                        .at("/items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void saysWhatThemesAreCalledWhereALanguageIsAskedFor() {
        Answer organization = tagged("'sdg-11','health'");

        Answer plain = client.get("/organizations/" + organization.id());
        Answer french = client.get("/organizations/" + organization.id() + "?lang=fr");

        assertThat(plain.body().has("themeLabels")).isFalse();
        assertThat(french.body().at("/themeLabels").toString())
                .isEqualTo("{\"health\":\"Santé\",\"sdg-11\":\"Villes et communautés durables\"}");
        assertThat(french.etag()).isNotEqualTo(plain.etag());
        assertThat(client.patch("/organizations/" + organization.id(), french.etag(), "{'place':'Loja'}")
                        .status())
                .isEqualTo(200);
    }

    private int found(String theme) {
        return client.get("/organizations?theme=" + theme + "&name=" + unique)
                .body()
                .at("/items")
                .size();
    }

    private Answer tagged(String themes) {
        return client.post(
                "/organizations",
                "{'kind':'network','names':[{'text':'Red %s','type':'legal'}],'themes':[%s]}"
                        .formatted(unique, themes));
    }

    private OrganizationDetails details(List<String> themes) {
        return new OrganizationDetails(
                new Classification(OrganizationKind.NETWORK, null, null, themes),
                Names.of(List.of(Name.legal("Red " + unique, "es"))),
                Identifiers.of(List.of()),
                Location.unknown(),
                Evidence.none());
    }
}
