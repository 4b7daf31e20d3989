package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Merges: HTTP in, Kafka out, with several at once. */
@DirectoryTest
class MergeServiceIT {
    private static final String STATE = "cabildo.directory.organization.state.v1";

    private final PublishedEvents published = PublishedEvents.here();
    private final DirectoryClient client;

    MergeServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void answersWithTheSurvivorAndUndoesIt() {
        Answer survivor = client.organization("network", "Ciudades por una vivienda adecuada");
        String wikidata = Unique.word().toUpperCase(Locale.ROOT);
        Answer duplicate = client.post("/organizations", """
                {'kind':'network','identifiers':[{'scheme':'wikidata','value':'%s'}],
                 'names':[{'text':'Cities for Adequate Housing','type':'legal','language':'en'}]}""".formatted(wikidata));
        Answer member = client.organization("city", "Terrassa");
        client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(member.id(), duplicate.id()));

        Answer merged = client.post(
                "/organizations/" + duplicate.id() + "/merge",
                duplicate.etag(),
                "{'into':'%s'}".formatted(survivor.id()));

        assertThat(merged.text("/status")).isEqualTo("merged");
        assertThat(merged.text("/mergedInto")).isEqualTo(survivor.id());
        String old = "/organizations/" + duplicate.id();
        Answer asked = client.get(old);
        assertThat(asked.text("/identifiers/0/value"))
                .as("what the survivor absorbed by the time the merge was answered: %s", asked.body())
                .isEqualTo(wikidata);
        assertThat(asked.id()).isEqualTo(survivor.id());
        assertThat(asked.text("/was")).isEqualTo(duplicate.id());
        assertThat(asked.text("/name")).isEqualTo("Ciudades por una vivienda adecuada");
        assertThat(asked.text("/names/1/type")).isEqualTo("alias");
        assertThat(asked.text("/absorbed/0")).isEqualTo(duplicate.id());
        assertThat(client.get("/memberships?organization=" + survivor.id()).text("/items/0/member"))
                .isEqualTo(member.id());
        PublishedEvent state = published.await(STATE, duplicate.id(), 3);
        assertThat(state.state().path("mergedInto").asString()).isEqualTo(survivor.id());

        Answer separated = client.post(
                "/organizations/" + survivor.id() + "/separate",
                asked.etag(),
                "{'absorbed':'%s'}".formatted(duplicate.id()));

        assertThat(separated.status()).as("separate: %s", separated.body()).isEqualTo(200);
        assertThat(separated.text("/names/1/text")).isEmpty();
        Answer again = client.get(old);
        assertThat(again.id())
                .as("who stands for the duplicate once the undo was answered: %s", again.body())
                .isEqualTo(duplicate.id());
        assertThat(again.text("/status")).isEqualTo("active");
        assertThat(again.text("/identifiers/0/value")).isEqualTo(wikidata);
    }

    @Test
    void mergesPeopleAndUndoesIt() {
        Answer office = client.organization("office", "Dirección Ejecutiva");
        Answer director = client.seatOf(office.id(), "executive-director", "Director ejecutivo");
        Answer survivor = client.person("Esteban Orellana");
        Answer duplicate = client.person("Esteba Orellana");
        Answer mandate = client.post(
                "/mandates", "{'person':'%s','post':'%s','from':'2023'}".formatted(duplicate.id(), director.id()));

        Answer merged = client.post(
                "/people/" + duplicate.id() + "/merge", duplicate.etag(), "{'into':'%s'}".formatted(survivor.id()));

        assertThat(merged.status()).as("merge: %s", merged.body()).isEqualTo(200);
        Answer asked = client.get("/people/" + duplicate.id());
        assertThat(asked.id()).isEqualTo(survivor.id());
        assertThat(asked.text("/was")).isEqualTo(duplicate.id());
        assertThat(asked.text("/names/1/text")).isEqualTo("Esteba Orellana");
        assertThat(client.get("/mandates?person=" + survivor.id()).text("/items/0/id"))
                .isEqualTo(mandate.id());
        Answer authorities = client.get("/organizations/" + office.id() + "/authorities");
        assertThat(authorities.text("/posts/0/holders/0/person")).isEqualTo(survivor.id());
        assertThat(authorities.text("/posts/0/holders/0/was")).isEqualTo(duplicate.id());
        assertThat(authorities.text("/posts/0/holders/0/name")).isEqualTo("Esteban Orellana");
        PublishedEvent state = published.await("cabildo.directory.person.state.v1", duplicate.id(), 3);
        assertThat(state.state().path("mergedInto").asString()).isEqualTo(survivor.id());
        assertThat(client.patch("/people/" + duplicate.id(), "*", "{'honorific':'Ing.'}")
                        .problem())
                .isEqualTo("person-merged");

        Answer ended = client.post("/people/" + survivor.id() + "/end", asked.etag(), "{'on':'2026-01-31'}");
        PublishedEvent left = published.await("cabildo.directory.mandate.changes.v1", mandate.id(), 2);
        assertThat(left.type()).endsWith("mandate.ended.v1");
        Answer restored = client.post("/people/" + survivor.id() + "/restore", ended.etag(), "");
        Answer separated = client.post(
                "/people/" + survivor.id() + "/separate",
                restored.etag(),
                "{'absorbed':'%s'}".formatted(duplicate.id()));

        assertThat(separated.status()).as("separate: %s", separated.body()).isEqualTo(200);
        assertThat(separated.text("/names/1/text")).isEmpty();
        assertThat(client.get("/people/" + duplicate.id()).id()).isEqualTo(duplicate.id());
    }

    @Test
    void refusesSurvivorsThatAreUnknownGoneOrItself() {
        Answer one = client.organization("city", "Puebla");
        Answer gone = client.organization("city", "Puebla de los Ángeles");
        client.post("/organizations/" + gone.id() + "/dissolve", gone.etag(), "{'reason':'Entered twice'}");
        String merge = "/organizations/" + one.id() + "/merge";

        assertThat(client.post(merge, one.etag(), "{'into':'%s'}".formatted(one.id()))
                        .problem())
                .isEqualTo("merge-with-itself");
        assertThat(client.post(merge, one.etag(), "{'into':'%s'}".formatted(gone.id()))
                        .problem())
                .isEqualTo("survivor-not-active");
        assertThat(client.post(merge, one.etag(), "{'into':'org_01JD0000000000000000000000'}")
                        .problem())
                .isEqualTo("unknown-reference");
        assertThat(client.post(merge, "\"9\"", "{'into':'%s'}".formatted(gone.id()))
                        .status())
                .isIn(409, 412);
        assertThat(client.get("/organizations/" + one.id()).etag()).isEqualTo(one.etag());
    }

    @RepeatedTest(3)
    void makesNoCycleOfMergesThatMeet() throws InterruptedException {
        List<Answer> ring = IntStream.range(0, 5)
                .mapToObj(each -> client.organization("municipality", "San José " + each))
                .toList();

        List<Callable<Answer>> attempts = IntStream.range(0, 5)
                .<Callable<Answer>>mapToObj(each -> () -> client.post(
                        "/organizations/" + ring.get(each).id() + "/merge",
                        "*",
                        "{'into':'%s'}".formatted(ring.get((each + 1) % 5).id())))
                .toList();
        List<Answer> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(5)) {
            answers = pool.invokeAll(attempts).stream()
                    .map(future -> future.resultNow())
                    .toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnly(200, 409);
        long merged = answers.stream().filter(answer -> answer.status() == 200).count();
        assertThat(merged).isBetween(1L, 4L);
        eventually(() -> assertThat(ring)
                .allSatisfy(each -> assertThat(
                                client.get("/organizations/" + each.id()).text("/status"))
                        .isEqualTo("active")));
        long survivors = ring.stream()
                .filter(each ->
                        client.get("/organizations/" + each.id()).text("/was").isEmpty())
                .count();
        assertThat(survivors).isEqualTo(5 - merged);
    }
}
