package lat.cabildo.platform.web;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small service with the real filters, the real security and a store in the same process, started once. */
final class TestService {
    static final TestService SERVICE = new TestService();

    final Issuer issuer = new Issuer();
    final ConfigurableApplicationContext context;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final MongoServer store = new MongoServer(new MemoryBackend());
    private final int port;

    private final String storeUri = store.bindAndGetConnectionString();

    private TestService() {
        context = start(storeUri, issuer.address());
        port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    static ConfigurableApplicationContext start(String store, String issuer, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.config.import=classpath:cabildo-defaults.yaml",
                "--server.port=0",
                "--cabildo.service=testing",
                "--cabildo.web.streamed=/films/{id}",
                "--CABILDO_MONGODB_URI=" + store,
                "--CABILDO_ISSUER=" + issuer,
                "--CABILDO_ALLOWED_ORIGINS=http://localhost:8080",
                "--CABILDO_READINESS=readinessState,store",
                "--spring.autoconfigure.exclude=lat.cabildo.platform.relay.RelayAutoConfiguration,"
                        + "lat.cabildo.platform.process.ProcessAutoConfiguration,"
                        + "lat.cabildo.platform.replica.ReplicaAutoConfiguration"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(TestConfiguration.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
    }

    String store() {
        return storeUri;
    }

    int port() {
        return port;
    }

    /** @param headers name, value, name, value… */
    Reply send(String method, String path, String body, String... headers) {
        return send(port, method, path, body, headers);
    }

    Reply send(int toPort, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + toPort + path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Reply(http.send(request.build(), HttpResponse.BodyHandlers.ofString()), json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** As a client that may do everything here. */
    Reply ask(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of(
                "Authorization",
                "Bearer " + issuer.token("testing:read", "testing:write", "testing:contacts", "cabildo:operate")));
        if (!body.isEmpty() && !all.contains("Content-Type")) {
            all.addAll(List.of("Content-Type", "application/json"));
        }
        return send(method, path, body, all.toArray(String[]::new));
    }

    record Reply(HttpResponse<String> response, JsonMapper json) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode body() {
            return json.readTree(response.body());
        }

        /** The last word of the problem's type; empty if this is no problem. */
        String slug() {
            String type = header("Content-Type").equals("application/problem+json")
                    ? body().path("type").asString("")
                    : "";
            return type.startsWith(Problems.TYPES) ? type.substring(Problems.TYPES.length()) : "";
        }

        /** Pointer and code of the first complaint. */
        Map.Entry<String, String> complaint() {
            JsonNode first = body().path("errors").path(0);
            String place = first.has("pointer")
                    ? first.path("pointer").asString("")
                    : first.path("parameter").asString("");
            return Map.entry(place, first.path("code").asString(""));
        }
    }
}
