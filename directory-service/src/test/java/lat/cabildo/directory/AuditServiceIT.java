package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Auditors are told who changed what and who was shown addresses, and nothing of what was refused. */
@DirectoryTest
class AuditServiceIT {
    private static final String ADDRESS = "rosa@audited.example";

    private final DirectoryClient client;

    AuditServiceIT(@Autowired RestTestClient http) {
        client = new DirectoryClient(http, Tokens.secretariat().person("user-17"));
    }

    @Test
    void tellsOfChangesAndLooksAndOfNothingThatWasRefused() {
        Answer person = client.person("Rosa Elena Quishpe");
        String path = "/people/" + person.id() + "/contact-points";
        Answer reachable = client.put(
                path,
                person.etag(),
                "{'contactPoints':[{'type':'email','value':'%s','purpose':'cooperation'}]}".formatted(ADDRESS));
        assertThat(reachable.status()).as(reachable.toString()).isEqualTo(200);
        client.put(path, "\"99\"", "{'contactPoints':[]}");
        client.as(Tokens.actingFor("org_01JF0000000000000000000000")).put(path, "*", "{'contactPoints':[]}");
        client.as(Tokens.secretariat().withScopes("directory:read")).get(path);
        client.get(path);
        client.get("/people/" + person.id());

        eventually(() -> assertThat(told(path))
                .extracting(each -> each.path("action").asString() + " "
                        + each.path("result").asString("-"))
                .containsExactlyInAnyOrder(
                        "PUT /people/{id}/contact-points " + person.id() + "@2", "contacts.look -", "contacts.look -"));
        assertThat(told(path)).allSatisfy(each -> {
            Contracts.of("directory").requireAudit(each);
            assertThat(each.path("client").asString()).isEqualTo("secretariat");
            assertThat(each.path("subject").asString()).isEqualTo("user-17");
            assertThat(each.toString()).doesNotContain(ADDRESS);
        });
        assertThat(told("/people"))
                .anyMatch(each -> each.path("result").asString("").equals(person.id() + "@1"));
        assertThat(told("/people/" + person.id())).isEmpty();
    }

    private static List<JsonNode> told(String target) {
        return PublishedEvents.here().all("cabildo.directory.audit.v1").stream()
                .map(PublishedEvent::data)
                .map(Objects::requireNonNull)
                .filter(each -> each.path("target").asString().equals(target))
                .toList();
    }
}
