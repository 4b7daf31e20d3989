package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Splits, divisions and replacements: HTTP in, Kafka out, with several at once. */
@DirectoryTest
class OrganizationSuccessionServiceIT {
    private static final String CHANGES = "cabildo.directory.organization.changes.v1";

    private final PublishedEvents published = PublishedEvents.here();
    private final DirectoryClient client;

    OrganizationSuccessionServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void goesOnBesideWhatHasSecededAndUndoesIt() {
        Answer canton = client.organization("canton", "Sucre");
        Answer seceded = client.organization("canton", "San Vicente");

        Answer split =
                client.post("/organizations/" + canton.id() + "/split", canton.etag(), """
                {'reason':'Ley de creación del cantón','on':'1999-11','continues':true,'successors':['%s'],
                 'source':{'title':'Registro Oficial 322'}}""".formatted(seceded.id()));

        assertThat(split.status()).as("split: %s", split.body()).isEqualTo(200);
        assertThat(split.text("/status")).isEqualTo("active");
        Answer asked = client.get("/organizations/" + canton.id());
        assertThat(asked.etag()).isEqualTo(split.etag());
        assertThat(asked.text("/successors/0/organization")).isEqualTo(seceded.id());
        assertThat(asked.text("/successors/0/kind")).isEqualTo("split");
        assertThat(asked.text("/successors/0/on")).isEqualTo("1999-11");
        assertThat(asked.text("/successors/0/source/title")).isEqualTo("Registro Oficial 322");
        Answer part = client.get("/organizations/" + seceded.id());
        assertThat(part.text("/predecessors/0/organization")).isEqualTo(canton.id());
        assertThat(part.body().at("/predecessors/0/continues").asBoolean()).isTrue();
        assertThat(part.etag()).as("of a view that shows others, too").isNotEqualTo(seceded.etag());
        PublishedEvent told = published.await(CHANGES, canton.id(), 3);
        assertThat(told.type()).endsWith("organization.split.v1");
        assertThat(told.change().path("continues").asBoolean()).isTrue();
        assertThat(told.state().at("/successors/0/organization").asString()).isEqualTo(seceded.id());
        eventually(() -> assertThat(client.get("/organizations/" + canton.id() + "/history?afterVersion=2")
                        .text("/items/0/change/reason"))
                .isEqualTo("Ley de creación del cantón"));
        assertThat(resolved(canton).text("/answers/0/matches/0/status")).isEqualTo("active");
        assertThat(resolved(canton).body().at("/answers/0/matches/0").has("successors"))
                .isFalse();

        Answer withdrawn = client.post(
                "/organizations/" + canton.id() + "/withdraw-split",
                split.etag(),
                "{'successor':'%s'}".formatted(seceded.id()));

        assertThat(withdrawn.status()).as("withdraw: %s", withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.body().at("/successors").size()).isZero();
        assertThat(client.get("/organizations/" + seceded.id()).etag()).isEqualTo(seceded.etag());
        assertThat(client.post(
                                "/organizations/" + canton.id() + "/withdraw-split",
                                "*",
                                "{'successor':'%s'}".formatted(seceded.id()))
                        .problem())
                .isEqualTo("not-split");
    }

    /** What is begun is told once, what is settled twice: in the change and in the state. */
    @Test
    void abandonsWhatCannotBeToldAndHoldsNobody() {
        Answer canton = client.organization("canton", "Sucre");
        List<String> parts = IntStream.range(0, 50)
                .mapToObj(each -> client.organization("canton", "Parte " + each).id())
                .toList();
        String split = """
                {'reason':'%s','continues':true,'successors':['%s'],
                 'source':{'title':'%s','url':'https://cuenca.example/%s'}}""";
        String path = "/organizations/" + canton.id() + "/split";

        Answer refused = client.post(
                path,
                canton.etag(),
                split.formatted("ཨ".repeat(500), String.join("','", parts), "ཨ".repeat(300), "x".repeat(400)));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("too-large");
        assertThat(client.get("/organizations/" + canton.id()).body().at("/successors"))
                .isEmpty();
        Answer after = client.post(path, "*", split.formatted("Ley", parts.getFirst(), "Registro", "322"));
        assertThat(after.status()).as(after.toString()).isEqualTo(200);
    }

    @Test
    void endsWhatIsDividedAndSaysWhoStandsInItsPlace() {
        Answer town = client.organization("municipality", "Valle Grande");
        Answer north = client.organization("municipality", "Valle Norte");
        Answer south = client.organization("municipality", "Valle Sur");
        Answer mayor = client.seatOf(town.id(), "mayor", "Alcaldesa");
        Answer mandate = client.post(
                "/mandates",
                "{'person':'%s','post':'%s','from':'2023'}"
                        .formatted(client.person("Ana Prado").id(), mayor.id()));

        Answer split = client.post(
                "/organizations/" + town.id() + "/split", town.etag(), """
                {'reason':'Decree 7','on':'2026-01-01','continues':false,'successors':['%s','%s']}""".formatted(north.id(), south.id()));

        assertThat(split.status()).as("split: %s", split.body()).isEqualTo(200);
        assertThat(split.text("/status")).isEqualTo("dissolved");
        assertThat(split.text("/dissolution/reason")).isEqualTo("Decree 7");
        PublishedEvent told = published.await(CHANGES, town.id(), 3);
        assertThat(told.change().path("continues").asBoolean(true)).isFalse();
        assertThat(told.state().path("status").asString()).isEqualTo("dissolved");
        PublishedEvent left = published.await("cabildo.directory.mandate.changes.v1", mandate.id(), 2);
        assertThat(left.change().path("reason").asString()).isEqualTo("organization-dissolved");
        assertThat(successorsOf(resolved(town))).containsExactly(north.id(), south.id());

        Answer province = client.organization("municipality", "Provincia");
        client.post("/organizations/" + south.id() + "/merge", "*", "{'into':'%s'}".formatted(province.id()));
        assertThat(successorsOf(resolved(town))).containsExactly(north.id(), province.id());
        assertThat(client.get("/organizations/" + province.id()).text("/predecessors/0/organization"))
                .isEqualTo(town.id());
        Answer lineage = client.get("/organizations/" + province.id() + "/lineage");
        assertThat(values(lineage, "/organizations", "id")).containsExactly(province.id(), south.id(), town.id());
        assertThat(values(lineage, "/successions", "kind")).containsExactlyInAnyOrder("split", "merge");
        assertThat(lineage.body().path("complete").asBoolean()).isTrue();

        Answer restored = client.post("/organizations/" + town.id() + "/restore", split.etag(), "");

        assertThat(restored.status()).as("restore: %s", restored.body()).isEqualTo(200);
        assertThat(restored.body().at("/successors").size()).isZero();
        PublishedEvent back = published.await("cabildo.directory.mandate.changes.v1", mandate.id(), 3);
        assertThat(back.type()).endsWith("mandate.reopened.v1");
        assertThat(client.get("/organizations/" + north.id()).etag()).isEqualTo(north.etag());
    }

    @Test
    void dissolvesWithWhoDoesItsWorkFromThenOn() {
        Answer office = client.organization("office", "Oficina de Relaciones");
        Answer heir = client.organization("office", "Dirección de Cooperación");

        Answer dissolved = client.post(
                "/organizations/" + office.id() + "/dissolve",
                office.etag(),
                "{'reason':'Reform','on':'2025','successors':['%s']}".formatted(heir.id()));

        assertThat(dissolved.text("/status")).as("%s", dissolved.body()).isEqualTo("dissolved");
        assertThat(dissolved.text("/successors/0/kind")).isEqualTo("replacement");
        PublishedEvent told = published.await(CHANGES, office.id(), 3);
        assertThat(told.type()).endsWith("organization.dissolved.v1");
        assertThat(told.change().at("/successors/0/organization").asString()).isEqualTo(heir.id());
        assertThat(successorsOf(resolved(office))).containsExactly(heir.id());
        assertThat(back(heir, office).problem()).as("what it replaced itself").isEqualTo("successor-not-active");
    }

    @Test
    void refusesWhatLeadsBackIsUnknownGoneOrNotTheirs() {
        Answer one = client.organization("canton", "Uno");
        Answer two = client.organization("canton", "Dos");
        Answer three = client.organization("canton", "Tres");
        Answer gone = client.organization("canton", "Antes");
        client.post("/organizations/" + gone.id() + "/dissolve", "*", "{'reason':'Decree'}");
        assertThat(secede(one, two).status()).isEqualTo(200);
        assertThat(secede(two, three).status()).isEqualTo(200);

        assertThat(secede(three, one).problem()).isEqualTo("succession-cycle");
        assertThat(back(three, one).problem()).isEqualTo("succession-cycle");
        assertThat(client.post("/organizations/" + three.id() + "/merge", "*", "{'into':'%s'}".formatted(one.id()))
                        .problem())
                .isEqualTo("succession-cycle");
        assertThat(secede(one, one).problem()).isEqualTo("succession-cycle");
        assertThat(secede(one, gone).problem()).isEqualTo("successor-not-active");
        Answer unknown = client.post(
                "/organizations/" + one.id() + "/split",
                "*",
                "{'reason':'a','continues':true,'successors':['%s','org_01JD0000000000000000000000']}"
                        .formatted(three.id()));
        assertThat(unknown.problem()).isEqualTo("unknown-reference");
        assertThat(unknown.text("/pointer")).isEqualTo("/successors/1");
        assertThat(client.post(
                                "/organizations/" + one.id() + "/split",
                                "*",
                                "{'reason':'a','continues':false,'successors':['%s']}".formatted(two.id()))
                        .status())
                .as("one alone is no division")
                .isEqualTo(400);
        Answer refused = client.as(Tokens.actingFor(one.id()))
                .post(
                        "/organizations/" + one.id() + "/split",
                        "*",
                        "{'reason':'a','continues':true,'successors':['%s']}".formatted(three.id()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(client.get("/organizations/" + three.id()).text("/status")).isEqualTo("active");
    }

    @RepeatedTest(3)
    void makesNoCycleOfSplitsThatMeet() throws InterruptedException {
        List<Answer> ring = IntStream.range(0, 5)
                .mapToObj(each -> client.organization("canton", "San Juan " + each))
                .toList();

        List<Answer> answers = atOnce(IntStream.range(0, 5)
                .<Callable<Answer>>mapToObj(each -> () -> secede(ring.get(each), ring.get((each + 1) % 5)))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        assertThat(answers.stream().filter(answer -> answer.status() == 200).count())
                .isBetween(0L, 4L);
    }

    /** Neither names anybody whom the other names: they meet beyond those. */
    @RepeatedTest(10)
    void makesNoCycleOfMergesThatMeetBeyondTheirSurvivors() throws InterruptedException {
        List<Answer> all = Stream.of("Norte", "Este", "Sur", "Oeste")
                .map(each -> client.organization("canton", each))
                .toList();
        assertThat(secede(all.get(1), all.get(2)).status()).isEqualTo(200);
        assertThat(secede(all.get(3), all.get(0)).status()).isEqualTo(200);

        List<Answer> answers =
                atOnce(List.of(() -> merge(all.get(0), all.get(1)), () -> merge(all.get(2), all.get(3))));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(409).isSubsetOf(200, 409);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> attempts) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(attempts.size())) {
            return pool.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }
    }

    private Answer secede(Answer from, Answer part) {
        return client.post(
                "/organizations/" + from.id() + "/split",
                "*",
                "{'reason':'Law','continues':true,'successors':['%s']}".formatted(part.id()));
    }

    private Answer merge(Answer record, Answer into) {
        return client.post("/organizations/" + record.id() + "/merge", "*", "{'into':'%s'}".formatted(into.id()));
    }

    private Answer back(Answer record, Answer successor) {
        return client.post(
                "/organizations/" + record.id() + "/dissolve",
                "*",
                "{'reason':'Law','successors':['%s']}".formatted(successor.id()));
    }

    private Answer resolved(Answer organization) {
        return client.post("/organizations:resolve", "{'ids':['%s']}".formatted(organization.id()));
    }

    private static List<String> successorsOf(Answer resolution) {
        return values(resolution, "/answers/0/matches/0/successors", "id");
    }

    private static List<String> values(Answer answer, String list, String field) {
        return answer.body()
                .at(list)
                .valueStream()
                .map(each -> each.path(field).asString())
                .toList();
    }
}
