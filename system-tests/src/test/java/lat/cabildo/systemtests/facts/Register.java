package lat.cabildo.systemtests.facts;

import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.local.sample.Known;
import lat.cabildo.local.sample.SampleFiles;
import lat.cabildo.local.sample.Step;
import lat.cabildo.systemtests.Cabildo;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import tools.jackson.databind.JsonNode;

/**
 * The directory with all facts of the sample data, as their sources print them, and what is asked of it. A register is
 * one for all tests: nothing is changed once it is loaded.
 */
final class Register {
    private final Api directory = Cabildo.running().api(DIRECTORY);
    private final Known known = new Known("http://localhost", LocalDate.now(ZoneOffset.UTC));

    private Register() {
        SampleFiles.steps().stream()
                .filter(each -> each.service().equals(DIRECTORY.word()))
                .forEach(this::load);
    }

    static Register loaded() {
        return Loaded.REGISTER;
    }

    private void load(Step step) {
        Map<String, Object> body = new LinkedHashMap<>();
        ((Map<?, ?>) known.fill(step.body(), new LinkedHashSet<>())).forEach((key, value) -> body.put("" + key, value));
        String path = known.fill(step.path(), new LinkedHashSet<>());
        Answer answer = directory.send(step.method(), path, body, "Idempotency-Key", step.key(), "If-Match", "*");
        assertThat(answer.status()).as("%s %s: %s", step.key(), body, answer).isBetween(200, 299);
        if (step.as() != null) {
            known.created(step.as(), answer.id());
        }
    }

    /** @param name as the sample data call it */
    String id(String name) {
        return Objects.requireNonNull(known.ids().get(name), name);
    }

    JsonNode organization(String name) {
        return ask("/organizations/" + id(name));
    }

    List<String> names(String organization) {
        return texts(organization(organization).path("names"), "text");
    }

    /** Each as qualifier and value. */
    List<String> figures(String organization, String metric) {
        return items(organization(organization).path("figures"))
                .filter(each -> each.path("metric").asString().equals(metric))
                .map(each ->
                        each.path("qualifier").asString() + each.path("value").asLong())
                .toList();
    }

    /** Ids of the organizations that a search answers, the best first. */
    List<String> found(String query) {
        return texts(ask("/organizations:search?q=" + encoded(query)).path("items"), "id");
    }

    /** Who held or may have held a post of this role on a day, by name, with what is known of it: yes or unknown. */
    Map<String, String> holders(String organization, String role, String day) {
        Map<String, String> holders = new LinkedHashMap<>();
        items(ask("/organizations/%s/authorities?asOf=%s".formatted(id(organization), day))
                        .path("posts"))
                .filter(each -> each.path("role").asString().equals(role))
                .flatMap(each -> items(each.path("holders")))
                .forEach(each -> holders.put(
                        each.path("name").asString(), each.path("held").asString()));
        return holders;
    }

    /** Of all memberships of one class, the organizations' own names. */
    List<String> members(String organization, String membershipClass) {
        return items(ask("/memberships?size=100&organization=%s&class=%s".formatted(id(organization), membershipClass))
                        .path("items"))
                .map(each -> ask("/organizations/" + each.path("member").asString())
                        .path("name")
                        .asString())
                .toList();
    }

    JsonNode ask(String path) {
        Answer answer = directory.get(path);
        assertThat(answer.status()).as("%s: %s", path, answer).isEqualTo(200);
        return answer.body();
    }

    static List<String> texts(JsonNode list, String field) {
        return items(list).map(each -> each.path(field).asString()).toList();
    }

    static Stream<JsonNode> items(JsonNode list) {
        return list.valueStream();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class Loaded {
        static final Register REGISTER = new Register();
    }
}
