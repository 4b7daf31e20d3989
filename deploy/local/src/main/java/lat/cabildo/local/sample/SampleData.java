package lat.cabildo.local.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lat.cabildo.local.StartFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends the sample data to the services, one request after the other. */
@Component
public final class SampleData {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final int ATTEMPTS = 10;
    /** As many as one request may name; the rest is waited for by requests before it. */
    private static final int MOST_SEEN = 20;

    private static final int UNAVAILABLE = 503;

    private final Destination destination;
    private final HttpClient http;
    private final JsonMapper json;

    public SampleData(Destination destination, HttpClient http, JsonMapper json) {
        this.destination = destination;
        this.http = http;
        this.json = json;
    }

    /**
     * Loads all of it.
     *
     * @throws StartFailure if a service refuses a request
     */
    public Loaded load() throws IOException, InterruptedException {
        String page = destination.page();
        Known known = new Known(page, LocalDate.now(ZoneOffset.UTC));
        List<Step> steps = SampleFiles.steps().stream()
                .filter(step -> page != null || !step.namesThePage())
                .toList();
        for (Step step : steps) {
            perform(step, known, destination.token());
        }
        return new Loaded(known.ids(), steps.size());
    }

    private void perform(Step step, Known known, String token) throws IOException, InterruptedException {
        Set<String> used = new LinkedHashSet<>();
        String body = json.writeValueAsString(known.fill(step.body(), used));
        String path = known.fill(step.path(), new LinkedHashSet<>());
        List<String> news = known.news(used, step.service());
        while (news.size() > MOST_SEEN) {
            send(request(step, "/", token, news.subList(0, MOST_SEEN)).build());
            news = news.subList(MOST_SEEN, news.size());
        }
        HttpResponse<String> answer = send(change(step, path, token, news, known.entityTag(addressed(path)), body));
        if (answer.statusCode() / 100 != 2) {
            throw new StartFailure("Sample data %s (%s %s %s): %d %s"
                    .formatted(
                            step.key(),
                            step.method(),
                            step.service(),
                            step.path(),
                            answer.statusCode(),
                            answer.body()));
        }
        learn(step, known, answer);
    }

    private HttpRequest change(
            Step step, String path, String token, List<String> news, @Nullable String entityTag, String body) {
        boolean patch = step.method().equals("PATCH");
        HttpRequest.Builder request = request(step, path, token, news)
                .header("Content-Type", patch ? "application/merge-patch+json" : "application/json")
                .header("Idempotency-Key", step.key())
                .method(step.method(), HttpRequest.BodyPublishers.ofString(body));
        if (entityTag != null) {
            request.header("If-Match", entityTag);
        }
        return request.build();
    }

    private HttpRequest.Builder request(Step step, String path, String token, List<String> news) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(destination.url(step.service()) + path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token);
        if (!news.isEmpty()) {
            request.header("Cabildo-Seen", String.join(", ", news));
        }
        return request;
    }

    /** A service that has not seen enough yet says when to ask again. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int attempt = 1; attempt < ATTEMPTS && answer.statusCode() == UNAVAILABLE; attempt++) {
            Thread.sleep(Duration.ofSeconds(
                    answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    private void learn(Step step, Known known, HttpResponse<String> answer) {
        JsonNode body = json.readTree(answer.body());
        String id = body.path("id").asString("");
        known.answered(
                step.service(),
                id,
                answer.headers().firstValue("ETag").orElse(null),
                answer.headers().firstValue("Cabildo-Seen").orElse(null));
        if (step.as() != null) {
            known.created(step.as(), id);
        }
        expectWebhooks(body.path("channel"));
    }

    /** A subscription's secret is shown once; the catcher needs it before the first webhook arrives. */
    private void expectWebhooks(JsonNode channel) {
        if (channel.hasNonNull("secret")) {
            String url = channel.required("url").stringValue();
            destination.expectWebhooks(
                    url.substring(url.lastIndexOf('/') + 1),
                    channel.required("secret").stringValue());
        }
    }

    /** The aggregate that a path such as {@code /organizations/org_01…/rename} is about. */
    private static String addressed(String path) {
        List<String> parts = List.of(path.split("/", -1));
        return parts.size() > 2 ? parts.get(2) : "";
    }
}
