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
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A city asks a network for admission, whose council votes: HTTP in, Kafka out. */
@DirectoryTest
class ApplicationServiceIT {
    private static final String CHANGES = "cabildo.directory.application.changes.v1";
    private static final String CARRIED = "{'for':17,'against':2,'abstentions':1,'quorum':15}";

    private final PublishedEvents published = PublishedEvents.here();
    private final DirectoryClient secretariat;
    private final Answer network;
    private final Answer council;
    private final Answer city;
    private final DirectoryClient ofNetwork;
    private final DirectoryClient ofCity;

    ApplicationServiceIT(@Autowired RestTestClient http) {
        this.secretariat = new DirectoryClient(http, Tokens.secretariat());
        network = secretariat.organization("network", "Mercociudades");
        city = secretariat.organization("canton", "Cuenca");
        council = secretariat.post(
                "/organizations",
                "{'kind':'council','names':[{'text':'Consejo de Mercociudades','type':'legal'}],'parent':'%s'}"
                        .formatted(network.id()));
        ofNetwork = secretariat.as(Tokens.actingFor(network.id()));
        ofCity = secretariat.as(Tokens.actingFor(city.id()));
    }

    @Test
    void admitsByVote() {
        Answer submitted = submit(ofCity, city);
        assertThat(submitted.status()).isEqualTo(201);
        assertThat(submitted.text("/status")).isEqualTo("submitted");
        Answer completed = ofCity.patch(
                path(submitted), submitted.etag(), "{'form':{'title':'Formulario de adhesión','date':'2025-03-10'}}");
        assertThat(completed.text("/form/title")).isEqualTo("Formulario de adhesión");
        assertThat(ofNetwork
                        .get("/applications?status=submitted&organization=" + network.id())
                        .text("/items/0/id"))
                .isEqualTo(submitted.id());
        Answer tooEarly = ofNetwork.post(path(submitted) + "/admit", completed.etag(), "{'vote':" + CARRIED + "}");
        assertThat(tooEarly.problem()).isEqualTo("not-under-consideration");
        Answer considered = ofNetwork.post(path(submitted) + "/consider", completed.etag(), "{'since':'2025-04-01'}");
        assertThat(considered.text("/status")).isEqualTo("under-consideration");

        Answer admitted =
                ofNetwork.post(path(submitted) + "/admit", considered.etag(), """
                {'on':'2025-06-20','by':'%s','vote':%s,'from':'2025-07-01',
                 'act':{'title':'Acta del Consejo, punto 4','url':'https://mercociudades.org/actas/2025-06'}}""".formatted(council.id(), CARRIED));

        assertThat(admitted.status()).as(admitted.toString()).isEqualTo(200);
        assertThat(admitted.text("/status")).isEqualTo("admitted");
        assertThat(admitted.body().at("/conclusion/vote/for").asInt()).isEqualTo(17);
        Answer membership = secretariat.get("/memberships/" + admitted.text("/admission/membership"));
        assertThat(membership.text("/status")).isEqualTo("current");
        assertThat(membership.text("/member")).isEqualTo(city.id());
        assertThat(membership.text("/from")).isEqualTo("2025-07-01");
        assertThat(membership.text("/source/title")).isEqualTo("Acta del Consejo, punto 4");
        assertThat(ofNetwork
                        .patch("/organizations/" + city.id(), "*", "{'themes':['health']}")
                        .status())
                .isEqualTo(200);
        PublishedEvent told = published.await(CHANGES, submitted.id(), 4);
        assertThat(told.type()).endsWith("application.admitted.v1");
        assertThat(told.state().at("/conclusion/by").asString()).isEqualTo(council.id());
        assertThat(published
                        .await("cabildo.directory.membership.changes.v1", membership.id(), 1)
                        .change()
                        .path("class")
                        .asString())
                .isEqualTo("full");
        assertThat(secretariat
                        .get(path(submitted) + "/history")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void letsTheApplicantAskAndTheNetworkDecide() {
        assertThat(submit(ofNetwork, city).problem()).isEqualTo("foreign-organization");
        Answer submitted = submit(ofCity, city);

        assertThat(ofCity.post(path(submitted) + "/consider", "*", "{}").problem())
                .isEqualTo("foreign-organization");
        assertThat(ofNetwork.post(path(submitted) + "/withdraw", "*", "{}").problem())
                .isEqualTo("foreign-organization");
        assertThat(ofNetwork.patch(path(submitted), "*", "{'class':'observer'}").problem())
                .isEqualTo("foreign-organization");
        assertThat(ofNetwork.post(path(submitted) + "/consider", null, "{}").status())
                .isEqualTo(428);
    }

    @Test
    void refusesASecondApplicationWhileOneIsOpen() {
        Answer first = submit(ofCity, city);

        Answer second = submit(ofCity, city);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.problem()).isEqualTo("already-applied");
        assertThat(second.text("/application")).isEqualTo(first.id());
        Answer withdrawn = ofCity.post(
                path(first) + "/withdraw", first.etag(), "{'on':'2025-05','reason':'Change of government'}");
        assertThat(withdrawn.text("/status")).isEqualTo("withdrawn");
        assertThat(withdrawn.text("/conclusion/reason")).isEqualTo("Change of government");
        assertThat(submit(ofCity, city).status()).isEqualTo(201);
    }

    @Test
    void takesOneOfManyApplicationsThatComeAtOnce() throws InterruptedException, ExecutionException {
        List<Answer> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> attempts = IntStream.range(0, 6)
                    .<Callable<Answer>>mapToObj(_ -> () -> submit(ofCity, city))
                    .toList();
            answers = pool.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(409);
    }

    @Test
    void refusesAnApplicantThatIsAMember() {
        Answer membership = ofNetwork.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'observer'}".formatted(city.id(), network.id()));

        Answer refused = submit(ofCity, city);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("already-member");
        assertThat(refused.text("/membership")).isEqualTo(membership.id());
    }

    @Test
    void refusesToAdmitWhoHasBecomeAMemberOrIsGone() {
        Answer open = considered();
        Answer membership = ofNetwork.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(city.id(), network.id()));
        String byCouncil = "{'by':'%s'}".formatted(council.id());

        assertThat(ofNetwork.post(path(open) + "/admit", "*", byCouncil).problem())
                .isEqualTo("already-member");
        secretariat.post("/memberships/" + membership.id() + "/end", "*", "{}");
        secretariat.post("/organizations/" + city.id() + "/dissolve", "*", "{'reason':'Decree'}");
        eventually(() -> assertThat(secretariat.get(path(open)).text("/status")).isEqualTo("lapsed"));
        Answer lapsed = ofNetwork.post(path(open) + "/admit", "*", byCouncil);
        assertThat(lapsed.problem()).isEqualTo("application-concluded");
        assertThat(lapsed.text("/state")).isEqualTo("lapsed");
        secretariat.post("/organizations/" + city.id() + "/restore", "*", "{}");
        eventually(() -> assertThat(secretariat.get(path(open)).text("/status")).isEqualTo("under-consideration"));
        assertThat(ofNetwork.post(path(open) + "/refuse", "*", byCouncil).text("/status"))
                .isEqualTo("refused");
    }

    @Test
    void refusesToAdmitWhatWasMergedWithTheOrganization() {
        Answer open = considered();
        secretariat.post("/organizations/" + city.id() + "/merge", "*", "{'into':'%s'}".formatted(network.id()));

        Answer refused = secretariat.post(path(open) + "/admit", "*", "{'by':'%s'}".formatted(council.id()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("member-of-itself");
        assertThat(secretariat.get(path(open)).text("/status")).isEqualTo("under-consideration");
    }

    @Test
    void refusesDecisionsThatNobodyHasTaken() {
        Answer open = considered();
        String admit = path(open) + "/admit";

        Answer nobody = ofNetwork.post(admit, "*", "{'on':'2025-06-20'}");
        assertThat(nobody.status()).isEqualTo(400);
        assertThat(nobody.text("/errors/0/pointer")).isEqualTo("/vote");
        assertThat(ofNetwork
                        .post(admit, "*", "{'by':'%s'}".formatted(city.id()))
                        .problem())
                .isEqualTo("foreign-body");
        assertThat(ofNetwork
                        .post(admit, "*", "{'by':'org_01JD0000000000000000000000'}")
                        .problem())
                .isEqualTo("unknown-reference");
        assertThat(ofNetwork
                        .post(admit, "*", "{'vote':{'for':6,'against':11,'quorum':15}}")
                        .problem())
                .isEqualTo("vote-contradicts");
        assertThat(ofNetwork
                        .post(admit, "*", "{'vote':{'for':9,'against':1,'quorum':15}}")
                        .problem())
                .isEqualTo("quorum-missed");
        assertThat(ofNetwork
                        .post(admit, "*", "{'by':'%s','on':'2025-01'}".formatted(council.id()))
                        .problem())
                .isEqualTo("before-submission");
        Answer refused = ofNetwork.post(
                path(open) + "/refuse", "*", "{'vote':{'for':6,'against':11,'abstentions':3,'quorum':15}}");
        assertThat(refused.text("/status")).isEqualTo("refused");
        assertThat(ofNetwork
                        .post(admit, "*", "{'by':'%s'}".formatted(council.id()))
                        .problem())
                .isEqualTo("application-concluded");
    }

    @Test
    void knowsTheTwoUnderTheIdsOfRecordsThatWereMergedIntoThem() {
        Answer former = secretariat.organization("network", "Red de Mercociudades");
        submit(ofCity, city);
        secretariat.post("/organizations/" + network.id() + "/merge", "*", "{'into':'%s'}".formatted(former.id()));

        Answer again = ofCity.post("/applications", asking(city.id(), former.id()));

        assertThat(again.problem()).isEqualTo("already-applied");
        assertThat(secretariat
                        .get("/applications?organization=" + former.id())
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    private Answer considered() {
        Answer submitted = submit(ofCity, city);
        return ofNetwork.post(path(submitted) + "/consider", submitted.etag(), "{}");
    }

    private Answer submit(DirectoryClient by, Answer applicant) {
        return by.post("/applications", asking(applicant.id(), network.id()));
    }

    private static String asking(String applicant, String organization) {
        return """
                {'applicant':'%s','organization':'%s','class':'full','submittedOn':'2025-03-10',
                 'letter':{'title':'Carta de solicitud de adhesión','date':'2025-03-07',
                  'url':'https://www.cuenca.gob.ec/cooperacion/adhesion.pdf'}}""".formatted(applicant, organization);
    }

    private static String path(Answer application) {
        return "/applications/" + application.id();
    }
}
