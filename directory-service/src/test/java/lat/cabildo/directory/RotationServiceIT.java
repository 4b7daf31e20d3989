package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
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
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A presidency that passes from one member to the next. */
@DirectoryTest
class RotationServiceIT {
    private final PublishedEvents published = PublishedEvents.here();
    private final RestTestClient http;
    private final SampleNetwork network;
    private final DirectoryClient client;
    private final Answer montevideo;
    private final Answer rosario;
    private final Answer portoAlegre;

    RotationServiceIT(@Autowired RestTestClient http) {
        this.http = http;
        network = SampleNetwork.of(new DirectoryClient(http, Tokens.secretariat()), "Mercociudades");
        client = network.client();
        montevideo = network.member("Montevideo", "UY");
        rosario = network.member("Rosario", "AR");
        portoAlegre = network.member("Porto Alegre", "BR");
    }

    @Test
    void passesThePresidencyToTheNextMember() {
        Answer presidency = network.presidency(montevideo, rosario, portoAlegre);
        assertThat(network.rotation(presidency).text("/inTurn")).isEqualTo(montevideo.id());
        Answer first = network.handOver(presidency, "Mario Bergara", montevideo, "2024-12-01");
        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(network.rotation(presidency).text("/inTurn")).isEqualTo(rosario.id());

        assertThat(network.handOver(presidency, "Sebastião Melo", portoAlegre, "2025-12-01")
                        .text("/inTurn"))
                .isEqualTo(rosario.id());
        Answer second = network.handOver(presidency, "Pablo Javkin", rosario, "2025-12-01");

        assertThat(second.text("/from")).isEqualTo("2025-12-01");
        Answer left = client.get("/mandates/" + first.id());
        assertThat(left.text("/status")).isEqualTo("ended");
        assertThat(left.text("/to")).isEqualTo("2025-12-01");
        assertThat(left.text("/endReason")).isEqualTo("handed-over");
        PublishedEvent passed = published.await("cabildo.directory.post.changes.v1", presidency.id(), 3);
        assertThat(passed.type()).endsWith("post.handed-over.v1");
        assertThat(passed.change().at("/endedMandates/0").asString()).isEqualTo(first.id());
        assertThat(published
                        .await("cabildo.directory.mandate.changes.v1", first.id(), 2)
                        .type())
                .endsWith("mandate.ended.v1");
    }

    @Test
    void passesOverWhoIsNoMemberAnyMore() {
        Answer presidency = network.presidency(montevideo, rosario, portoAlegre);
        String membership = client.get("/memberships?member=" + montevideo.id()).text("/items/0/id");
        client.post("/memberships/" + membership + "/end", "*", "{'reason':'Withdrawal'}");

        eventually(
                () -> assertThat(network.rotation(presidency).text("/inTurn")).isEqualTo(rosario.id()));

        assertThat(network.rotation(presidency).body().at("/order/0/member").asBoolean())
                .isFalse();
        assertThat(network.handOver(presidency, "Mario Bergara", montevideo, "2025-12-01")
                        .problem())
                .isEqualTo("not-a-member");
    }

    @Test
    void passesOnceHoweverManyAskAtOnce() throws InterruptedException, ExecutionException {
        Answer presidency = network.presidency(montevideo, rosario, portoAlegre);
        network.handOver(presidency, "Mario Bergara", montevideo, "2024-12-01");

        List<Answer> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Answer>> attempts = IntStream.range(0, 4)
                    .<Callable<Answer>>mapToObj(
                            each -> () -> network.handOver(presidency, "Pablo Javkin", rosario, "2025-12-01"))
                    .toList();
            answers = pool.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201);
        assertThat(answers).extracting(Answer::problem).contains("out-of-turn");
        Answer mandates = client.get("/mandates?represents=" + rosario.id());
        assertThat(mandates.body().at("/items")).as("stored of those refused").hasSize(1);
        assertThat(network.rotation(presidency).text("/inTurn")).isEqualTo(portoAlegre.id());
    }

    @Test
    void passesOnceHoweverOftenTheSameIsAsked() {
        Answer presidency = network.presidency(montevideo);
        String key = Unique.word();
        String person = network.secretariat().person("Mario Bergara").id();

        String first = handOver(presidency, key, person);
        String again = handOver(presidency, key, person);

        assertThat(again).isEqualTo(first).contains("mdt_");
        assertThat(client.get("/mandates?post=" + presidency.id()).body().at("/items"))
                .hasSize(1);
    }

    @Test
    void passesToWhoStandsForThoseMerged() {
        Answer gone = network.member("Colonia Suiza", "UY");
        Answer presidency = network.presidency(gone, rosario);
        network.handOver(presidency, "Alcaldesa", gone, "2024-12-01");
        network.merge(gone, montevideo);

        assertThat(network.rotation(presidency).text("/inTurn")).isEqualTo(rosario.id());
        assertThat(network.handOver(presidency, "Pablo Javkin", rosario, "2025-12-01")
                        .status())
                .isEqualTo(201);
        assertThat(network.rotation(presidency).text("/inTurn")).isEqualTo(montevideo.id());
        Answer back = network.handOver(presidency, "Mario Bergara", montevideo, "2026-06-01");

        assertThat(back.status()).as(back.toString()).isEqualTo(201);
    }

    @Test
    void refusesADayThatLiesAhead() {
        Answer presidency = network.presidency(montevideo, rosario);
        String tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(2).toString();

        Answer refused = network.handOver(presidency, "Mario Bergara", montevideo, tomorrow);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("lies-ahead");
        assertThat(refused.text("/pointer")).isEqualTo("/on");
    }

    @Test
    void refusesToPassWhatSomebodyIsToHoldLater() {
        Answer presidency = network.presidency(montevideo, rosario);
        Answer planned = network.representing(presidency, "Pablo Javkin", rosario, ",'from':'2099-12-01'");

        Answer refused = network.handOver(presidency, "Mario Bergara", montevideo, "2025-12-01");

        assertThat(refused.problem()).isEqualTo("begins-later");
        assertThat(refused.text("/mandates/0")).isEqualTo(planned.id());
    }

    @Test
    void refusesADayOfNoYear() {
        Answer presidency = network.presidency(montevideo, rosario);

        Answer refused = network.handOver(presidency, "Mario Bergara", montevideo, "XXXX-12-01");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/on");
    }

    @Test
    void refusesARotationOfStrangers() {
        String stranger = "org_01JD00000000000000000000ZZ";

        Answer post = client.post("/posts", """
                {'organization':'%s','role':'president','title':{'es':'Presidencia'},
                 'representation':{'rotation':['%s']}}""".formatted(network.organization().id(), stranger));

        assertThat(post.problem()).isEqualTo("unknown-reference");
        assertThat(post.text("/pointer")).isEqualTo("/representation/rotation");
    }

    @Test
    void passesNothingInWhatIsDissolved() {
        Answer presidency = network.presidency(montevideo, rosario);
        network.secretariat()
                .post("/organizations/" + network.organization().id() + "/dissolve", "*", "{'reason':'Assembly'}");

        Answer refused = network.handOver(presidency, "Mario Bergara", montevideo, "2025-12-01");

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(client.get("/mandates?post=" + presidency.id()).body().at("/items"))
                .isEmpty();
    }

    private String handOver(Answer post, String key, String person) {
        String answer = http.post()
                .uri("/posts/" + post.id() + "/hand-over")
                .headers(headers -> {
                    client.token().accept(headers);
                    headers.set("Idempotency-Key", key);
                    headers.set(HttpHeaders.IF_MATCH, "*");
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"person\":\"%s\",\"represents\":\"%s\",\"on\":\"2024-12-01\"}"
                        .formatted(person, montevideo.id()))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(answer);
    }
}
