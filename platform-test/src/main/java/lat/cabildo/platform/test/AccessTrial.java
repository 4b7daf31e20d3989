package lat.cabildo.platform.test;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.security.Access;
import lat.cabildo.platform.security.AccessTable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tries every row of a service's table of access as every {@link TrialCaller}: each gets what the table says, and who
 * is refused leaves nothing behind, neither in the store nor on a topic.
 */
public final class AccessTrial {
    private static final String STALE = "\"9999\"";
    private static final Map<String, String> COMMON = Map.of(
            "/actuator/health/**", "/actuator/health/liveness",
            "/actuator/metrics/**", "/actuator/metrics/jvm.threads.live",
            "/actuator/**", "/actuator/info",
            "/operations/**", "/operations/audit",
            "/v3/api-docs/**", "/v3/api-docs",
            "/swagger-ui/**", "/swagger-ui/index.html",
            "/contracts/**", "/contracts/openapi.yaml");

    private final AccessTable table;
    private final TrialCaller.Cast cast;
    private final RestTestClient http;
    private final MongoDatabase store;
    private final Outboxes outboxes;

    /**
     * @param owner id of the organization to which belongs what the requests are about
     * @param store of the service
     */
    public AccessTrial(
            String service,
            String owner,
            AccessTable table,
            RestTestClient http,
            MongoDatabase store,
            Outboxes outboxes) {
        this.table = table;
        this.cast = new TrialCaller.Cast(service, owner);
        this.http = http;
        this.store = store;
        this.outboxes = outboxes;
    }

    /**
     * What is sent for a row, valid but for who sends it.
     *
     * @param json null for no body
     */
    public record Attempt(String path, @Nullable String json) {}

    /**
     * One test for each row. Whoever is let in has seen another version, so that what they change stays as it is.
     *
     * @param attempts what to send for a row of the service's own
     * @param hidden what no answer says to callers without the scope for contacts, nor to strangers where everybody
     *     gets what is theirs
     */
    public Stream<DynamicTest> tests(Function<Access, Attempt> attempts, String hidden) {
        return table.rows().stream()
                .map(row -> dynamicTest(row.verb() + " " + row.address(), () -> {
                    String common = row.address().startsWith("/actuator/") ? row.address() : null;
                    String path = COMMON.getOrDefault(row.address(), common);
                    attempt(
                            row,
                            path != null || row.verb().equals("*")
                                    ? new Attempt(Objects.requireNonNullElse(path, row.address()), null)
                                    : attempts.apply(row),
                            hidden);
                }));
    }

    private void attempt(Access row, Attempt attempt, String hidden) {
        Trace before = trace();
        for (TrialCaller each : TrialCaller.values()) {
            cast.refusal(each, row).ifPresent(refusal -> {
                Answer answer = send(row, attempt, each, "*");
                assertThat(answer.status()).as(each + " " + answer).isEqualTo(refusal.status());
                assertThat(answer.problem()).as(each + " " + answer).matches(refusal.problem());
                assertThat(answer.body()).as(each.toString()).doesNotContain(hidden);
            });
        }
        assertThat(trace()).as("what refusals leave behind").isEqualTo(before);
        for (TrialCaller each : TrialCaller.values()) {
            if (cast.refusal(each, row).isEmpty()) {
                Answer answer = send(row, attempt, each, STALE);
                assertThat(answer.status())
                        .as(each + " " + answer)
                        .isLessThan(500)
                        .isNotIn(401, 403, 405, 429);
                if (each == TrialCaller.STRANGER
                        && row.who() == Access.Who.OWN
                        && row.verb().equals("GET")) {
                    assertThat(answer.body()).doesNotContain(cast.owner());
                }
                if (!cast.mayBeShown(each, row)) {
                    assertThat(answer.body()).as(each.toString()).doesNotContain(hidden);
                }
            }
        }
    }

    private record Answer(int status, String body) {

        /** Last word of the problem's type, and the scope if one is missing. */
        String problem() {
            JsonNode problem = body.startsWith("{")
                    ? JsonMapper.shared().readTree(body)
                    : JsonMapper.shared().missingNode();
            String type = problem.path("type").asString("");
            return (type.substring(type.lastIndexOf('/') + 1) + " "
                            + problem.path("scope").asString(""))
                    .strip();
        }
    }

    private Answer send(Access row, Attempt attempt, TrialCaller caller, String version) {
        HttpMethod method = HttpMethod.valueOf(row.verb().equals("*") ? "GET" : row.verb());
        RestTestClient.RequestBodySpec request = http.method(method).uri(attempt.path());
        cast.token(caller).ifPresent(request::headers);
        if (method != HttpMethod.GET) {
            request.header(HttpHeaders.IF_MATCH, version);
        }
        if (attempt.json() != null) {
            request.contentType(
                            method == HttpMethod.PATCH
                                    ? MediaType.valueOf("application/merge-patch+json")
                                    : MediaType.APPLICATION_JSON)
                    .body(attempt.json());
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        return new Answer(result.getStatus().value(), Objects.requireNonNullElse(result.getResponseBody(), ""));
    }

    /** What is in the store and on the topics, once nothing waits to be published any more. */
    private record Trace(Map<String, Long> versions, long audited, Map<String, Long> published) {}

    private Trace trace() {
        List<Outbox> all = outboxes.all();
        eventually(() -> assertThat(all)
                .allSatisfy(each -> assertThat(each.collection()
                                .countDocuments(new Document("ob.ev.0", new Document("$exists", true))))
                        .isZero()));
        String[] collections = all.stream()
                .map(each -> each.collection().getNamespace().getCollectionName())
                .toArray(String[]::new);
        List<String> topics = all.stream()
                .flatMap(each -> each.topics().stream())
                .map(Outbox.Topic::name)
                .toList();
        return new Trace(
                StoredVersions.of(store, collections),
                store.getCollection("audit").countDocuments(),
                endsAtRest(topics));
    }

    /** A commit is known before the broker has marked it on every topic. */
    private static Map<String, Long> endsAtRest(List<String> topics) {
        AtomicReference<Map<String, Long>> ends = new AtomicReference<>(Map.of());
        eventually(() -> {
            Map<String, Long> now = PublishedEvents.here().ends(topics);
            assertThat(now).isEqualTo(ends.getAndSet(now));
        });
        return ends.get();
    }
}
