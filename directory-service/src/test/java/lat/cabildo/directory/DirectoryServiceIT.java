package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Organizations: HTTP in, Kafka out. */
@DirectoryTest
class DirectoryServiceIT {
    private static final String CHANGES = "cabildo.directory.organization.changes.v1";

    private final PublishedEvents published = PublishedEvents.here();
    private final DirectoryClient client;

    DirectoryServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void publishesAnOrganizationAndItsNewName() {
        Answer created = client.organization("canton", "Guayaquil Antiguo");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.seen()).isEqualTo(created.id() + "@1");

        Answer renamed = client.post(
                "/organizations/" + created.id() + "/rename",
                created.etag(),
                "{'name':'Santiago de Guayaquil','language':'es','on':'2026-01'}");

        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.text("/name")).isEqualTo("Santiago de Guayaquil");
        assertThat(renamed.text("/names/1/type")).isEqualTo("former");
        assertThat(renamed.text("/names/1/to")).isEqualTo("2026-01");
        PublishedEvent event = published.await(CHANGES, created.id(), 2);
        assertThat(event.type()).isEqualTo("lat.cabildo.directory.organization.renamed.v1");
        assertThat(event.change().at("/name/text").asString()).isEqualTo("Santiago de Guayaquil");
        assertThat(event.state().path("name").asString()).isEqualTo("Santiago de Guayaquil");
        PublishedEvent state = published.await("cabildo.directory.organization.state.v1", created.id(), 2);
        assertThat(state.state()).isEqualTo(event.state());
    }

    @Test
    void findsAnOrganizationByAnyNameWithoutAccentsAndByIdentifier() {
        String unique = Unique.word();
        Answer created = client.post("/organizations", """
                {'kind':'association','country':'EC','identifiers':[{'scheme':'Wikidata','value':'%1$s'}],
                 'names':[{'text':'Asociación de Municipalidades Ecuatorianas %1$s','type':'legal','language':'es'},
                          {'text':'AME-%1$s','type':'acronym'}]}""".formatted(unique));

        assertThat(client.get("/organizations?name=municipalidades ASOCIACION " + unique)
                        .text("/items/0/id"))
                .isEqualTo(created.id());
        assertThat(client.get("/organizations?identifier=wikidata:" + unique.toUpperCase(Locale.ROOT))
                        .text("/items/0/id"))
                .isEqualTo(created.id());
        assertThat(client.get("/organizations?kind=association&country=EC&status=active&name=ame " + unique)
                        .text("/items/0/id"))
                .isEqualTo(created.id());
        Answer resolved = client.as(Tokens.actingFor().withScopes("directory:read"))
                .post("/organizations:resolve", """
                {'names':['asociacion de municipalidades ecuatorianas %2$s','nobody'],'ids':['%1$s'],
                 'identifiers':[{'scheme':'wikidata','value':'%2$s'}]}""".formatted(created.id(), unique));
        assertThat(resolved.status()).isEqualTo(200);
        assertThat(resolved.text("/answers/0/matches/0/id")).isEqualTo(created.id());
        assertThat(resolved.text("/answers/1/matches/0/id")).isEqualTo(created.id());
        assertThat(resolved.body().at("/answers/2/matches").isEmpty()).isTrue();
        assertThat(resolved.text("/answers/3/matches/0/id")).isEqualTo(created.id());
    }

    @Test
    void refusesAnIdentifierThatAnotherActiveOrganizationHas() {
        String geonames = Unique.word();
        Answer first = client.organization("city", "Rosario");
        Answer taken = client.patch(
                "/organizations/" + first.id(),
                first.etag(),
                "{'identifiers':[{'scheme':'geonames','value':'%s'}]}".formatted(geonames));
        Answer second = client.organization("city", "Rosario de la Frontera");

        Answer refused = client.patch(
                "/organizations/" + second.id(),
                second.etag(),
                "{'identifiers':[{'scheme':'GeoNames','value':' %s '}]}".formatted(geonames));

        assertThat(taken.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("identifier-taken");
        assertThat(refused.text("/holder")).isEqualTo(first.id());

        Answer dissolved = client.post(
                "/organizations/" + first.id() + "/dissolve", taken.etag(), "{'reason':'Decree 12','on':'2025'}");
        assertThat(dissolved.text("/dissolution/reason")).isEqualTo("Decree 12");
        assertThat(client.patch(
                                "/organizations/" + second.id(),
                                second.etag(),
                                "{'identifiers':[{'scheme':'GeoNames','value':'%s'}]}".formatted(geonames))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersBadInputWithAProblemOfItsOwnAndPublishesNothing() {
        Answer created = client.organization("network", "Red de Ciudades Intermedias");
        String path = "/organizations/" + created.id();

        assertThat(client.post("/organizations", "{'kind':'village','names':[]}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/organizations", "{'kind':'city','names':[{'text':'a\\u202Eb','type':'legal'}]}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/names/0/text");
        assertThat(client.post(
                                "/organizations",
                                "{'kind':'city','networkType':'thematic','names':[{'text':'a','type':'legal'}]}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/networkType");
        assertThat(client.post(
                                "/organizations",
                                "{'kind':'unit','names':[{'text':'a','type':'legal'}],'parent':'org_01JD0000000000000000000000'}")
                        .problem())
                .isEqualTo("unknown-reference");
        assertThat(client.post(path + "/rename", null, "{'name':'x'}").status()).isEqualTo(428);
        assertThat(client.post(path + "/rename", "\"7\"", "{'name':'x'}").status())
                .isEqualTo(412);
        assertThat(client.get("/organizations/org_01JD0000000000000000000000").status())
                .isEqualTo(404);
        assertThat(client.get("/organizations/nonsense").status()).isIn(400, 404);
        assertThat(client.get("/organizations?kind=village").status()).isEqualTo(400);
        assertThat(client.get("/organizations?identifier=nonsense").status()).isEqualTo(400);
        assertThat(client.get(path).body().path("name").asString()).isEqualTo("Red de Ciudades Intermedias");
        published.await(CHANGES, created.id(), 1);
        assertThat(published.all(CHANGES, created.id())).hasSize(1);
    }

    @Test
    void letsAnAssociationChangeItsMembersButNotOthers() {
        Answer association = client.organization("association", "AMUCH");
        Answer member = client.organization("municipality", "Quilicura");
        Answer stranger = client.organization("municipality", "Renca");
        DirectoryClient acting = client.as(Tokens.actingFor(association.id()));
        Answer membership = acting.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full','from':'2013'}"
                        .formatted(member.id(), association.id()));
        assertThat(membership.status()).isEqualTo(201);

        assertThat(acting.post("/organizations/" + member.id() + "/rename", member.etag(), "{'name':'Quilicura (RM)'}")
                        .status())
                .isEqualTo(200);
        Answer refused =
                acting.post("/organizations/" + stranger.id() + "/rename", stranger.etag(), "{'name':'Renca (RM)'}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("foreign-organization");
        Answer unit = acting.post(
                "/organizations",
                "{'kind':'office','names':[{'text':'Escuela de Gobierno Local','type':'legal'}],'parent':'%s'}"
                        .formatted(association.id()));
        assertThat(unit.status()).isEqualTo(201);
        assertThat(acting.post("/organizations/" + unit.id() + "/rename", unit.etag(), "{'name':'EGL'}")
                        .status())
                .isEqualTo(200);
        assertThat(acting.organization("municipality", "Ñuñoa").status()).isEqualTo(403);

        String path = "/memberships/" + membership.id();
        Answer suspended = acting.post(path + "/suspend", membership.etag(), "{'on':'2025-07','reason':'Fees'}");
        assertThat(suspended.text("/status")).isEqualTo("suspended");
        assertThat(suspended.text("/suspension/reason")).isEqualTo("Fees");
        assertThat(acting.post("/organizations/" + member.id() + "/rename", "*", "{'name':'Quilicura'}")
                        .problem())
                .isEqualTo("foreign-organization");
        Answer reinstated = acting.post(path + "/reinstate", suspended.etag(), "");
        assertThat(reinstated.text("/status")).isEqualTo("current");

        Answer ended = acting.post(
                "/memberships/" + membership.id() + "/end",
                reinstated.etag(),
                "{'on':'2026-02','reason':'Withdrawal'}");
        assertThat(ended.text("/status")).isEqualTo("ended");
        assertThat(acting.get("/memberships?class=full&organization=" + association.id())
                        .text("/items/0/id"))
                .isEqualTo(membership.id());
        assertThat(acting.get("/memberships?status=current&organization=" + association.id())
                        .body()
                        .at("/items")
                        .toString())
                .isEqualTo("[]");
        published.await("cabildo.directory.membership.changes.v1", membership.id(), 4);
    }

    @Test
    void letsAMemberLeaveByItsOwnWord() {
        Answer association = client.organization("association", "AMUCH");
        Answer member = client.organization("municipality", "Conchalí");
        Answer membership = client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(member.id(), association.id()));
        DirectoryClient acting = client.as(Tokens.actingFor(member.id()));
        String path = "/memberships/" + membership.id();
        assertThat(acting.post(path + "/end", membership.etag(), "{'reason':'Fees'}")
                        .problem())
                .isEqualTo("foreign-organization");

        Answer left = acting.post(path + "/withdraw", membership.etag(), "{'on':'2026-02','reason':'Fees'}");

        assertThat(left.text("/status")).isEqualTo("ended");
        assertThat(left.text("/endedBy")).isEqualTo("member");
        assertThat(left.text("/endReason")).isEqualTo("Fees");
        assertThat(client.post(path + "/end", "*", "{'on':'2026-02','reason':'Fees'}")
                        .status())
                .isEqualTo(409);
        published.await("cabildo.directory.membership.changes.v1", membership.id(), 2);
    }

    @Test
    void letsWhoeverActsForAnAssociationThatWasMergedGoOnAsItsSurvivor() {
        Answer former = client.organization("association", "Asociación Chilena antigua");
        Answer survivor = client.organization("association", "Asociación Chilena");
        Answer member = client.organization("municipality", "Maipú");
        client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(member.id(), survivor.id()));
        DirectoryClient acting = client.as(Tokens.actingFor(former.id()));
        String rename = "/organizations/" + member.id() + "/rename";
        assertThat(acting.post(rename, member.etag(), "{'name':'Maipú (RM)'}").problem())
                .isEqualTo("foreign-organization");

        client.post(
                "/organizations/" + former.id() + "/merge", former.etag(), "{'into':'%s'}".formatted(survivor.id()));

        assertThat(acting.post(rename, member.etag(), "{'name':'Maipú (RM)'}").status())
                .isEqualTo(200);
        assertThat(acting.post("/organizations/" + survivor.id() + "/rename", "*", "{'name':'AChM'}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void movesNothingUnderAParentThatTheCallerDoesNotActFor() {
        Answer own = client.organization("association", "AMUCH");
        Answer other = client.organization("association", "AChM");
        Answer unit = client.post(
                "/organizations",
                "{'kind':'office','names':[{'text':'Oficina','type':'legal'}],'parent':'%s'}".formatted(own.id()));
        DirectoryClient acting = client.as(Tokens.actingFor(own.id()));
        String path = "/organizations/" + unit.id();

        assertThat(acting.patch(path, unit.etag(), "{'parent':'%s'}".formatted(other.id()))
                        .problem())
                .isEqualTo("foreign-organization");
        assertThat(acting.patch(path, unit.etag(), "{'parent':null}").problem()).isEqualTo("foreign-organization");
        assertThat(client.get(path).etag()).isEqualTo(unit.etag());
        assertThat(client.as(Tokens.actingFor(own.id(), other.id()))
                        .patch(path, unit.etag(), "{'parent':'%s'}".formatted(other.id()))
                        .text("/parent"))
                .isEqualTo(other.id());
    }

    @Test
    void handsNoPersonToAKeeperThatTheCallerDoesNotActFor() {
        Answer own = client.organization("association", "AMUCH");
        Answer other = client.organization("association", "AChM");
        Answer person = client.post(
                "/people", "{'names':[{'text':'A. Pérez','type':'legal'}],'keeper':'%s'}".formatted(own.id()));
        DirectoryClient acting = client.as(Tokens.actingFor(own.id()));
        String path = "/people/" + person.id();

        assertThat(acting.patch(path, person.etag(), "{'keeper':'%s'}".formatted(other.id()))
                        .problem())
                .isEqualTo("foreign-organization");
        assertThat(acting.patch(path, person.etag(), "{'honorific':'Dra.'}").status())
                .isEqualTo(200);
    }

    @Test
    void servesTheDescriptionThatItHasAgreedTo() {
        Answer described = client.get("/v3/api-docs");

        assertThat(described.status()).isEqualTo(200);
        Contracts.of("directory").requireOpenApi(described.body().toString());
    }
}
