package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.directory.exporting.PopoloSchema;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Members in a thematic unit of their network: who stands for whom, and how many may. */
@DirectoryTest
class RepresentativeServiceIT {
    private final PublishedEvents published = PublishedEvents.here();
    private final DirectoryClient secretariat;
    private final SampleNetwork network;
    private final Answer unit;
    private final DirectoryClient client;

    RepresentativeServiceIT(@Autowired RestTestClient http) {
        secretariat = new DirectoryClient(http, Tokens.secretariat());
        network = SampleNetwork.of(secretariat, "Mercociudades");
        unit = secretariat.post(
                "/organizations",
                "{'kind':'unit','names':[{'text':'Unidad Temática de Ambiente','type':'legal'}],'parent':'%s'}"
                        .formatted(network.organization().id()));
        client = network.client();
    }

    @Test
    void tellsWhoStandsForWhomAtWhichLevel() {
        Answer montevideo = member("Montevideo", "UY", "full");
        Answer political = representatives("political", "[{'by':'member','places':1}]");
        Answer technical = representatives("technical", "[]");

        Answer mayor = mandate(political, "Mario Bergara", montevideo);
        Answer sherpa = mandate(technical, "Fabiana Goyeneche", montevideo);

        assertThat(mayor.status()).as(mayor.toString()).isEqualTo(201);
        assertThat(mayor.text("/represents")).isEqualTo(montevideo.id());
        Answer authorities = client.get("/organizations/" + unit.id() + "/authorities?asOf=2025-06-01");
        assertThat(authorities.text("/posts/0/level")).isEqualTo("political");
        assertThat(authorities.text("/posts/0/holders/0/represents")).isEqualTo(montevideo.id());
        assertThat(authorities.text("/posts/1/level")).isEqualTo("technical");
        Answer all = client.get("/mandates?represents=" + montevideo.id());
        assertThat(all.body().at("/items"))
                .extracting(each -> each.path("id").asString())
                .containsExactlyInAnyOrder(mayor.id(), sherpa.id());
        PublishedEvent started = published.await("cabildo.directory.mandate.changes.v1", mayor.id(), 1);
        assertThat(started.state().path("represents").asString()).isEqualTo(montevideo.id());
        assertThat(published
                        .await("cabildo.directory.post.state.v1", political.id(), 1)
                        .state()
                        .at("/representation/level")
                        .asString())
                .isEqualTo("political");
    }

    @Test
    void refusesWhoIsNoMemberOrNobody() {
        Answer stranger = secretariat.organization("city", "Sucre");
        Answer political = representatives("political", "[]");
        Answer director = client.seatOf(unit.id(), "coordinator", "Coordinadora");

        assertThat(mandate(political, "Enrique Leaño", stranger).problem()).isEqualTo("not-a-member");
        Answer person = secretariat.person("Enrique Leaño");
        assertThat(client.post("/mandates", "{'person':'%s','post':'%s'}".formatted(person.id(), political.id()))
                        .problem())
                .isEqualTo("represents-nobody");
        Answer rosario = member("Rosario", "AR", "full");
        assertThat(mandate(director, "María del Huerto Romero", rosario).problem())
                .isEqualTo("not-of-representatives");
        Answer membership = secretariat.get("/memberships?member=" + rosario.id());
        secretariat.post("/memberships/" + membership.text("/items/0/id") + "/suspend", "*", "{'reason':'Fees'}");
        assertThat(mandate(political, "Pablo Javkin", rosario).problem()).isEqualTo("not-a-member");
    }

    @Test
    void givesTheLastPlaceOfACountryToOneOfManyWhoWantItAtOnce() throws InterruptedException, ExecutionException {
        Answer political = representatives("political", "[{'by':'country','places':1},{'by':'class','places':9}]");
        List<Answer> cities = IntStream.range(0, 6)
                .mapToObj(each -> member("Ciudad " + each, "AR", "full"))
                .toList();

        List<Answer> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> attempts = cities.stream()
                    .<Callable<Answer>>map(city -> () -> mandate(political, "Intendente", city))
                    .toList();
            answers = pool.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(409);
        assertThat(answers).extracting(Answer::problem).contains("quota-full");
        Answer refused = mandate(political, "Intendente", cities.getFirst());
        assertThat(refused.text("/by")).isEqualTo("country");
        assertThat(refused.text("/key")).isEqualTo("AR");
        assertThat(refused.body().path("mandates").size()).isEqualTo(1);
        assertThat(mandate(political, "Sebastião Melo", member("Porto Alegre", "BR", "full"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void correctsForWhomSomebodyHoldsAPost() {
        Answer montevideo = member("Montevideo", "UY", "full");
        Answer rosario = member("Rosario", "AR", "full");
        Answer political = representatives("political", "[{'by':'member','places':1}]");
        Answer mandate = mandate(political, "Mario Bergara", montevideo);

        Answer corrected = represents(mandate, rosario);

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.text("/represents")).isEqualTo(rosario.id());
        assertThat(corrected.text("/person")).isEqualTo(mandate.text("/person"));
        assertThat(client.get("/mandates?represents=" + rosario.id()).text("/items/0/id"))
                .isEqualTo(mandate.id());
        PublishedEvent told = published.await("cabildo.directory.mandate.changes.v1", mandate.id(), 2);
        assertThat(told.type()).endsWith("mandate.corrected.v1");
        assertThat(told.state().path("represents").asString()).isEqualTo(rosario.id());
        assertThat(published
                        .await("cabildo.directory.mandate.changes.v1", mandate.id(), 1)
                        .state()
                        .path("represents")
                        .asString())
                .as("what was said before")
                .isEqualTo(montevideo.id());
        assertThat(mandate(political, "Intendenta", rosario).problem()).isEqualTo("quota-full");
        assertThat(mandate(political, "Intendenta", montevideo).status()).isEqualTo(201);
        assertThat(represents(corrected, rosario).etag())
                .as("said again")
                .isEqualTo(client.get("/mandates/" + mandate.id()).etag());
    }

    @Test
    void refusesToCorrectForWhomWhereItRefusesToStart() {
        Answer montevideo = member("Montevideo", "UY", "full");
        Answer rosario = member("Rosario", "AR", "full");
        Answer political = representatives("political", "[{'by':'member','places':1}]");
        Answer mandate = mandate(political, "Mario Bergara", montevideo);
        mandate(political, "Pablo Javkin", rosario);
        Answer coordinator = client.seatOf(unit.id(), "coordinator", "Coordinadora");
        Answer ofNobody = client.post(
                "/mandates",
                "{'person':'%s','post':'%s'}"
                        .formatted(secretariat.person("María del Huerto Romero").id(), coordinator.id()));

        Answer full = represents(mandate, rosario);
        assertThat(full.problem()).isEqualTo("quota-full");
        assertThat(full.text("/key")).isEqualTo(rosario.id());
        assertThat(represents(mandate, secretariat.organization("city", "Sucre"))
                        .problem())
                .isEqualTo("not-a-member");
        assertThat(client.patch("/mandates/" + mandate.id(), "*", "{'represents':null}")
                        .problem())
                .isEqualTo("represents-nobody");
        Answer unknown =
                client.patch("/mandates/" + mandate.id(), "*", "{'represents':'org_01JD00000000000000000000ZZ'}");
        assertThat(unknown.problem()).isEqualTo("unknown-reference");
        assertThat(unknown.text("/pointer")).isEqualTo("/represents");
        assertThat(represents(ofNobody, rosario).problem()).isEqualTo("not-of-representatives");
        assertThat(client.get("/mandates/" + mandate.id()).text("/represents")).isEqualTo(montevideo.id());
        assertThat(client.patch("/mandates/" + mandate.id(), "\"9\"", "{'represents':null}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void correctsTheRestOfWhatIsHeldForAFormerMember() {
        Answer montevideo = member("Montevideo", "UY", "full");
        Answer political = representatives("political", "[{'by':'member','places':1}]");
        Answer mandate = mandate(political, "Mario Bergara", montevideo);
        String membership = client.get("/memberships?member=" + montevideo.id()).text("/items/0/id");
        client.post("/memberships/" + membership + "/end", "*", "{'reason':'Withdrawal'}");

        Answer corrected = client.patch("/mandates/" + mandate.id(), "*", "{'source':{'title':'Acta'}}");

        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(200);
        assertThat(corrected.text("/represents")).isEqualTo(montevideo.id());
    }

    /** It comes back as it is said to be. */
    @Test
    void correctsWhatIsOverWithItsHolderOnlyForAMember() {
        Answer political = representatives("political", "[{'by':'class','places':1}]");
        Answer mandate = mandate(political, "Mario Bergara", member("Montevideo", "UY", "full"));
        secretariat.post("/people/" + mandate.text("/person") + "/end", "*", "{}");
        eventually(() -> assertThat(client.get("/mandates/" + mandate.id()).text("/endReason"))
                .isEqualTo("person-ended"));

        Answer stranger = represents(mandate, secretariat.organization("city", "Sucre"));
        Answer nobody = client.patch("/mandates/" + mandate.id(), "*", "{'represents':null}");

        assertThat(stranger.problem()).isEqualTo("not-a-member");
        assertThat(nobody.problem()).isEqualTo("represents-nobody");
    }

    private Answer represents(Answer mandate, Answer organization) {
        return client.patch("/mandates/" + mandate.id(), "*", "{'represents':'%s'}".formatted(organization.id()));
    }

    @Test
    void exportsForWhomPostsAreHeldAsPopolo() {
        Answer montevideo = member("Montevideo", "UY", "full");
        Answer political = representatives("political", "[]");
        Answer coordinator = client.seatOf(unit.id(), "coordinator", "Coordinadora");
        Answer mayor = mandate(political, "Mario Bergara", montevideo);
        Answer ofNobody = client.post("/mandates", """
                {'person':'%s','post':'%s','from':'2024~','to':'2025-06',
                 'source':{'title':'Acta','url':'https://mercociudades.org/acta'}}""".formatted(
                        secretariat.person("Fabiana Goyeneche").id(), coordinator.id()));

        Answer exported = client.get("/mandates:export?organization=" + unit.id());

        assertThat(exported.status()).isEqualTo(200);
        assertThat(PopoloSchema.problems(exported.body().toString())).isEmpty();
        assertThat(PopoloSchema.problems("{\"memberships\":[{\"represents\":\"org\"}]}"))
                .isNotEmpty();
        assertThat(exported.body().path("memberships")).hasSize(2);
        assertThat(exported.text("/memberships/0/id")).isEqualTo(mayor.id());
        assertThat(exported.text("/memberships/0/on_behalf_of_id")).isEqualTo(montevideo.id());
        assertThat(exported.text("/memberships/0/person_id")).isEqualTo(mayor.text("/person"));
        assertThat(exported.text("/memberships/0/organization_id")).isEqualTo(unit.id());
        assertThat(exported.text("/memberships/0/post_id")).isEqualTo(political.id());
        assertThat(exported.text("/memberships/1/id")).isEqualTo(ofNobody.id());
        assertThat(exported.text("/memberships/1/role")).isEqualTo("coordinator");
        assertThat(exported.body().at("/memberships/1").has("on_behalf_of_id")).isFalse();
        assertThat(exported.body().at("/memberships/1").has("start_date"))
                .as("of a date in doubt")
                .isFalse();
        assertThat(exported.text("/memberships/1/end_date")).isEqualTo("2025-06");
        assertThat(exported.text("/memberships/1/sources/0/url")).isEqualTo("https://mercociudades.org/acta");
        assertThat(client.get("/mandates:export?represents=" + montevideo.id())
                        .body()
                        .path("memberships"))
                .hasSize(1);
    }

    @Test
    void countsThoseThatWereMergedAsOne() {
        Answer political = representatives("political", "[{'by':'member','places':1}]");
        Answer old = member("Santa Lucía", "UY", "full");
        Answer survivor = member("Canelones", "UY", "full");
        assertThat(mandate(political, "Alcalde", old).status()).isEqualTo(201);
        network.merge(old, survivor);

        Answer refused = mandate(political, "Intendente", survivor);

        assertThat(refused.problem()).as(refused.toString()).isEqualTo("quota-full");
        assertThat(refused.text("/key")).isEqualTo(survivor.id());
        Answer all = client.get("/mandates?represents=" + survivor.id());
        assertThat(all.text("/items/0/represents")).isEqualTo(old.id());
    }

    @Test
    void letsThoseOfASurvivorLeaveWhomOnlyAnExceptionLetIn() {
        Answer old = member("Santa Lucía", "UY", "full");
        Answer survivor = member("Canelones", "UY", "full");
        Answer political =
                representatives("political", "[{'by':'member','places':0,'exceptions':{'%s':2}}]".formatted(old.id()));
        network.merge(old, survivor);
        Answer first = mandate(political, "Alcalde", survivor);
        Answer second = mandate(political, "Intendente", survivor);
        assertThat(second.status()).as(second.toString()).isEqualTo(201);

        assertThat(client.patch("/posts/" + political.id(), "*", "{'title':{'es':'Delegado'}}")
                        .status())
                .isEqualTo(200);
        assertThat(client.patch("/posts/" + political.id(), "*", "{'seats':50}").status())
                .isEqualTo(200);
        assertThat(client.patch("/mandates/" + first.id(), "*", "{'from':'2024-01-01'}")
                        .status())
                .isEqualTo(200);
        assertThat(client.post("/mandates/" + first.id() + "/end", "*", "{'on':'2025-06-01'}")
                        .status())
                .isEqualTo(200);
        secretariat.post("/people/" + second.text("/person") + "/end", "*", "{'on':'2025-06-01'}");
        eventually(() -> assertThat(client.get("/mandates/" + second.id()).text("/endReason"))
                .isEqualTo("person-ended"));
    }

    @Test
    void takesForHistoryOnlyWhatIsOver() {
        Answer political = representatives("political", "[]");
        Answer stranger = secretariat.organization("city", "Sucre");
        Answer person = secretariat.person("Enrique Leaño");

        Answer ahead = network.representing(
                political, "Enrique Leaño", stranger, ",'from':'2025','to':'2099','endReason':'End of term'");
        Answer over = network.representing(
                political, "Enrique Leaño", stranger, ",'from':'2019','to':'2021','endReason':'End of term'");
        Answer forNobody = client.post(
                "/mandates",
                "{'person':'%s','post':'%s','to':'2099','endReason':'End of term'}"
                        .formatted(person.id(), political.id()));

        assertThat(ahead.problem()).isEqualTo("not-a-member");
        assertThat(over.status()).as(over.toString()).isEqualTo(201);
        assertThat(forNobody.problem()).isEqualTo("represents-nobody");
    }

    @Test
    void makesHistoryAMandateAgainOnlyForAMember() {
        Answer political = representatives("political", "[{'by':'class','places':1}]");
        Answer cochabamba = secretariat.organization("city", "Cochabamba");
        Answer over = network.representing(
                political, "Enrique Leaño", cochabamba, ",'from':'2019','to':'2021','endReason':'End of term'");
        Answer ofNobody = client.post(
                "/mandates",
                "{'person':'%s','post':'%s','from':'2019','to':'2021','endReason':'End of term'}"
                        .formatted(over.text("/person"), political.id()));

        Answer stranger = client.patch("/mandates/" + over.id(), "*", "{'to':'2099'}");
        Answer nobody = client.patch("/mandates/" + ofNobody.id(), "*", "{'to':'2099'}");
        Answer shorter = client.patch("/mandates/" + over.id(), "*", "{'to':'2020'}");
        network.admitted(cochabamba, "full");
        Answer again = client.patch("/mandates/" + over.id(), "*", "{'to':'2099'}");
        Answer other = mandate(political, "Mario Bergara", member("Montevideo", "UY", "full"));

        assertThat(stranger.problem()).isEqualTo("not-a-member");
        assertThat(nobody.problem()).isEqualTo("represents-nobody");
        assertThat(shorter.status()).as(shorter.toString()).isEqualTo(200);
        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(other.problem()).as("counts by its class from now on").isEqualTo("quota-full");
    }

    @Test
    void makesNoExceptionForWhoIsUnknown() {
        Answer post = client.post("/posts", """
                {'organization':'%s','role':'member','title':{'es':'Representante'},'seats':60,
                 'representation':{'quotas':[{'by':'member','places':1,'exceptions':{'%s':2}}]}}""".formatted(unit.id(), "org_01J0000000000000000000000Z"));

        assertThat(post.problem()).as(post.toString()).isEqualTo("unknown-reference");
        assertThat(post.text("/pointer")).isEqualTo("/representation/quotas");
    }

    @Test
    void refusesExceptionsFromNothing() {
        Answer post = client.post("/posts", """
                {'organization':'%s','role':'member','title':{'es':'Representante'},'seats':60,
                 'representation':{'quotas':[{'by':'country','places':1,'exceptions':{'full':2}}]}}""".formatted(unit.id()));

        assertThat(post.status()).isEqualTo(400);
        assertThat(post.text("/errors/0/pointer")).isEqualTo("/representation/quotas/0/exceptions");
    }

    /** Two statutory and two recognised members, one in its technical team for each, since 2016. */
    @Test
    void loadsTheTechnicalTeamOfCordial() {
        SampleNetwork cordial = SampleNetwork.of(secretariat, "CORDIAL");
        Answer flacma = cordial.admitted(secretariat.organization("federation", "FLACMA"), "statutory");
        Answer mercociudades = cordial.admitted(secretariat.organization("network", "Mercociudades"), "statutory");
        Answer ucci = cordial.admitted(secretariat.organization("network", "UCCI"), "recognised");
        Answer team = cordial.client()
                .post("/posts", """
                {'organization':'%s','role':'technician','title':{'es':'Equipo técnico'},'seats':4,
                 'representation':{'level':'technical','quotas':[{'by':'member','places':1},
                  {'by':'class','places':2,'exceptions':{'recognised':1}}]}}""".formatted(cordial.organization().id()));

        String since = ",'from':'2016'";
        Answer ofFlacma = cordial.representing(team, "Sherpa de FLACMA", flacma, since);
        Answer ofMercociudades = cordial.representing(team, "Sherpa de Mercociudades", mercociudades, since);
        Answer ofUcci = cordial.representing(team, "Sherpa de UCCI", ucci, since);
        Answer allas = cordial.admitted(secretariat.organization("network", "AL-LAs"), "recognised");

        assertThat(cordial.representing(team, "Sherpa de AL-LAs", allas, since).text("/key"))
                .isEqualTo("recognised");
        Answer then = client.get("/posts/" + team.id() + "/holders?asOf=2018-01-01");
        assertThat(then.body().at("/holders"))
                .as(then.toString())
                .extracting(each -> each.path("mandate").asString())
                .containsExactlyInAnyOrder(ofFlacma.id(), ofMercociudades.id(), ofUcci.id());
    }

    /** Thirteen cities, others every two years. */
    @Test
    void loadsTheExecutiveCommitteeOfTheMilanPact() {
        SampleNetwork pact = SampleNetwork.of(secretariat, "Pacto de Milán");
        Answer committee =
                pact.client().post("/posts", """
                {'organization':'%s','role':'member','title':{'es':'Comité ejecutivo'},'seats':13,
                 'representation':{'level':'political','quotas':[{'by':'member','places':1}]}}""".formatted(pact.organization().id()));
        List<Answer> cities = IntStream.range(0, 15)
                .mapToObj(each -> pact.member("Ciudad " + each, "IT"))
                .toList();
        for (Answer city : cities.subList(0, 13)) {
            assertThat(pact.representing(committee, "Alcalde", city, ",'from':'2015-10-15','to':'2017-10-15'")
                            .status())
                    .isEqualTo(201);
        }

        String next = ",'from':'2017-10-15','to':'2019-10-15'";
        assertThat(pact.representing(committee, "Alcalde", cities.get(13), ",'from':'2016-10-15'")
                        .problem())
                .isEqualTo("no-seat-left");
        assertThat(pact.representing(committee, "Alcalde", cities.get(13), next).status())
                .isEqualTo(201);
        assertThat(pact.representing(committee, "Alcalde", cities.getFirst(), next)
                        .status())
                .isEqualTo(201);

        assertThat(client.get("/posts/" + committee.id() + "/holders?asOf=2016-01-01")
                        .body()
                        .at("/holders"))
                .hasSize(13);
    }

    private Answer member(String name, String country, String as) {
        Answer city = secretariat.post(
                "/organizations",
                "{'kind':'city','country':'%s','names':[{'text':'%s','type':'legal'}]}".formatted(country, name));
        return network.admitted(city, as);
    }

    private Answer representatives(String level, String quotas) {
        Answer post = client.post("/posts", """
                {'organization':'%s','role':'member','title':{'es':'Representante'},'seats':60,
                 'representation':{'level':'%s','quotas':%s}}""".formatted(unit.id(), level, quotas));
        assertThat(post.status()).as(post.toString()).isEqualTo(201);
        return post;
    }

    private Answer mandate(Answer post, String name, Answer represents) {
        return network.representing(post, name, represents, ",'from':'2025-01-01'");
    }
}
