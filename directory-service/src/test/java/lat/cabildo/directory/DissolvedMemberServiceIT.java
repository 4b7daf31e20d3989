package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Nobody stands for a member that is dissolved, and those who did do so again once it is restored. */
@DirectoryTest
class DissolvedMemberServiceIT {
    private final PublishedEvents published = PublishedEvents.here();
    private final DirectoryClient client;
    private final Answer network;
    private final Answer city;
    private final Answer post;

    DissolvedMemberServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        network = client.organization("network", "Mercociudades");
        city = client.organization("city", "Montevideo");
        client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(city.id(), network.id()));
        post = client.post(
                "/posts",
                "{'organization':'%s','role':'member','title':{'es':'Representante'},'seats':1,'representation':{}}"
                        .formatted(network.id()));
    }

    @Test
    void endsWithTheMemberAndGoesOnWithIt() {
        Answer mandate = mandate();

        Answer dissolved = dissolve(city);

        PublishedEvent ended = published.await("cabildo.directory.mandate.changes.v1", mandate.id(), 2);
        assertThat(ended.type()).endsWith("mandate.ended.v1");
        assertThat(ended.change().path("reason").asString()).isEqualTo("member-dissolved");
        assertThat(ended.state().path("to").asString()).isEqualTo("2026-02-01");
        Answer vacant = client.get("/posts/" + post.id());
        assertThat(vacant.text("/status")).isEqualTo("active");
        assertThat(vacant.text("/vacant")).isEqualTo("yes");

        client.post("/organizations/" + city.id() + "/restore", dissolved.etag(), "");

        PublishedEvent again = published.await("cabildo.directory.mandate.changes.v1", mandate.id(), 3);
        assertThat(again.type()).endsWith("mandate.reopened.v1");
        assertThat(again.state().has("to")).isFalse();
    }

    @Test
    void staysEndedWhileTheHolderOrTheMemberIsGone() {
        Answer mandate = mandate();
        String person = mandate.text("/person");
        dissolve(city);
        eventually(() -> assertThat(reason(mandate)).isEqualTo("member-dissolved"));
        client.post("/people/" + person + "/end", "*", "{'reason':'Retired'}");

        client.post("/organizations/" + city.id() + "/restore", "*", "");
        eventually(() -> assertThat(published.all("cabildo.directory.organization.changes.v1", city.id()))
                .hasSizeGreaterThan(2));
        client.post("/people/" + person + "/restore", "*", "");

        eventually(() -> assertThat(client.get("/mandates/" + mandate.id()).text("/status"))
                .isEqualTo("current"));
    }

    @Test
    void comesBackWithTheBodyIfTheMemberCameBackBefore() {
        Answer mandate = mandate();
        dissolve(city);
        eventually(() -> assertThat(reason(mandate)).isEqualTo("member-dissolved"));
        dissolve(network);
        eventually(() ->
                assertThat(client.get("/posts/" + post.id()).text("/status")).isEqualTo("abolished"));
        client.post("/organizations/" + city.id() + "/restore", "*", "");

        client.post("/organizations/" + network.id() + "/restore", "*", "");

        eventually(() -> assertThat(client.get("/mandates/" + mandate.id()).text("/status"))
                .isEqualTo("current"));
    }

    @Test
    void endsWithTheBodyAndThenWithTheMember() {
        Answer mandate = mandate();
        dissolve(network);
        eventually(() -> assertThat(reason(mandate)).isEqualTo("organization-dissolved"));
        dissolve(city);

        client.post("/organizations/" + network.id() + "/restore", "*", "");

        eventually(() -> assertThat(reason(mandate)).isEqualTo("member-dissolved"));
        client.post("/organizations/" + city.id() + "/restore", "*", "");
        eventually(() -> assertThat(client.get("/mandates/" + mandate.id()).text("/status"))
                .isEqualTo("current"));
    }

    private Answer mandate() {
        Answer started = client.post(
                "/mandates",
                "{'person':'%s','post':'%s','represents':'%s','from':'2024-01-01'}"
                        .formatted(client.person("Ana Ferreira").id(), post.id(), city.id()));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        return started;
    }

    private Answer dissolve(Answer organization) {
        return client.post(
                "/organizations/" + organization.id() + "/dissolve", "*", "{'reason':'Ley','on':'2026-02-01'}");
    }

    private String reason(Answer mandate) {
        return client.get("/mandates/" + mandate.id()).text("/endReason");
    }
}
