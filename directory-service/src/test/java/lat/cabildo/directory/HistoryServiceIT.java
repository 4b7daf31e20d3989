package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What has happened to records, and how they stood. */
@DirectoryTest
class HistoryServiceIT {
    private final DirectoryClient client;

    HistoryServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void tellsEveryChangeWithWhoAndWhen() {
        Answer created = client.organization("network", "Red de Ciudades Seguras");
        String path = "/organizations/" + created.id();
        client.post(path + "/rename", "*", "{'name':'Red de Ciudades Seguras y Justas'}");
        client.post(path + "/dissolve", "*", "{'reason':'Assembly'}");

        Answer fresh = client.get(path + "/history");
        PublishedEvents.here().await("cabildo.directory.organization.changes.v1", created.id(), 3);
        Answer settled = client.get(path + "/history");

        assertThat(fresh.body()).as("pending and published changes").isEqualTo(settled.body());
        assertThat(fresh.body().at("/items").size()).isEqualTo(3);
        assertThat(fresh.text("/items/0/type")).endsWith("organization.created.v1");
        assertThat(fresh.text("/items/1/change/name/text")).isEqualTo("Red de Ciudades Seguras y Justas");
        assertThat(fresh.text("/items/2/change/reason")).isEqualTo("Assembly");
        assertThat(fresh.text("/items/2/by/client")).isNotEmpty();
        assertThat(fresh.text("/items/2/at")).endsWith("Z");
        assertThat(client.get(path + "/history?afterVersion=1&size=1").text("/items/0/version"))
                .isEqualTo("2");
        assertThat(client.get(path + "/history?afterVersion=3")
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void showsARecordAsTheRegisterHadItOnADay() {
        Answer created = client.person("Ximena Escobedo");
        String path = "/people/" + created.id();
        client.patch(path, "*", "{'honorific':'Mtra.'}");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        Answer now = client.get(path + "/record?asOf=" + today.plusDays(1));
        assertThat(now.text("/version")).isEqualTo("2");
        assertThat(now.text("/state/honorific")).isEqualTo("Mtra.");
        assertThat(client.get(path + "/record?asOf=" + today.minusDays(2)).status())
                .isEqualTo(404);
    }

    @Test
    void tellsWhoHeldAPostOnADayAndThatItWasVacant() {
        Answer office = client.organization("office", "Secretaría Ejecutiva");
        Answer post = client.seatOf(office.id(), "secretary-general", "Secretaria ejecutiva");
        Answer person = client.person("Marcela Petrantonio");
        client.post(
                "/mandates",
                "{'person':'%s','post':'%s','from':'2020-01-01','to':'2021-12-31','endReason':'End of term'}"
                        .formatted(person.id(), post.id()));
        String holders = "/posts/" + post.id() + "/holders?asOf=";

        assertThat(client.get(holders + "2021-06-11").text("/holders/0/person")).isEqualTo(person.id());
        assertThat(client.get(holders + "2021-06-11").text("/vacant")).isEqualTo("no");
        assertThat(client.get(holders + "2022-01-01").text("/vacant")).isEqualTo("yes");
    }

    @Test
    void listsWhatHasChangedSinceAnInstantOnceEach() {
        Instant before = Instant.now();
        Answer first = client.organization("city", "Ericka");
        Answer second = client.organization("city", "Toluca");
        client.post("/organizations/" + first.id() + "/rename", "*", "{'name':'Puebla'}");
        String changed = "/organizations:changed?since=" + before;

        List<String> ids = new ArrayList<>();
        Answer all = client.get(changed + "&size=500");
        all.body().at("/items").forEach(item -> ids.add(item.path("id").asString()));

        assertThat(ids).contains(first.id(), second.id()).doesNotHaveDuplicates();
        assertThat(ids.indexOf(second.id())).isLessThan(ids.indexOf(first.id()));
        assertThat(all.body()
                        .at("/items")
                        .get(ids.indexOf(first.id()))
                        .at("/state/name")
                        .asString())
                .isEqualTo("Puebla");
        assertThat(client.get(changed + "&size=1").text("/items/0/id")).isEqualTo(ids.getFirst());
        assertThat(client.get("/organizations:changed?since=yesterday").status())
                .isEqualTo(400);
    }

    @Test
    void knowsNothingOfOtherRecords() {
        Answer created = client.organization("city", "Toluca");

        assertThat(client.get("/organizations/org_01JD0000000000000000000000/history")
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/people/" + created.id() + "/history").status()).isEqualTo(404);
        assertThat(client.get("/organizations/nonsense/history").status()).isIn(400, 404);
        assertThat(client.get("/villages/" + created.id() + "/history").status())
                .isEqualTo(404);
        assertThat(client.get("/organizations/" + created.id() + "/record?asOf=2026-02-30")
                        .status())
                .isEqualTo(400);
    }
}
