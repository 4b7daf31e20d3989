package lat.cabildo.benchmarks.register;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import lat.cabildo.platform.relay.Shards;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.LocalStore;
import lat.cabildo.platform.test.QueryPlans;
import lat.cabildo.platform.test.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The directory in this process, with a database of its own, asked over HTTP. */
final class Directory implements AutoCloseable {
    private static final Shards NO_SHARDS = Set::of;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = Tokens.secretariat().value();
    private final ConfigurableApplicationContext service;
    private final String url;

    private Directory(ConfigurableApplicationContext service) {
        this.service = service;
        this.url = "http://127.0.0.1:"
                + Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"));
    }

    /**
     * One that publishes nothing, so that it is soon full and has nothing else to do.
     *
     * @param database one that it had before keeps what is in it, on a store that keeps anything
     */
    static Directory silent(String database) {
        List<String> settings = settings(database);
        settings.add("--spring.autoconfigure.exclude=lat.cabildo.platform.relay.RelayAutoConfiguration,"
                + "lat.cabildo.platform.replica.ReplicaAutoConfiguration");
        // Without a relay there is no indicator of the broker.
        settings.add("--management.endpoint.health.validate-group-membership=false");
        return new Directory(new SpringApplicationBuilder(main(), QueryPlans.class)
                .initializers(context -> context.getBeanFactory().registerSingleton("shards", NO_SHARDS))
                .run(settings.toArray(String[]::new)));
    }

    /** @param ear hears what it says to its store */
    static Directory publishing(String database, MongoClientSettingsBuilderCustomizer ear) {
        return new Directory(new SpringApplicationBuilder(main())
                .initializers(context -> context.getBeanFactory().registerSingleton("ear", ear))
                .run(settings(database).toArray(String[]::new)));
    }

    private static List<String> settings(String database) {
        return new ArrayList<>(List.of(
                // Said here, since the launcher's application.yaml lies on the same class path.
                "--spring.config.import=classpath:cabildo-defaults.yaml",
                "--spring.application.name=directory",
                "--cabildo.service=directory",
                "--cabildo.web.streamed=/imports/{id}/file",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--spring.main.register-shutdown-hook=false",
                "--spring.mongodb.database=" + database,
                "--CABILDO_MONGODB_URI=" + Infrastructure.store().uri(),
                "--CABILDO_KAFKA_BOOTSTRAP=" + Infrastructure.kafka().bootstrapServers(),
                "--CABILDO_ISSUER=" + Tokens.secretariat().issuer(),
                "--cabildo.limits.clientRate=0",
                "--cabildo.backbone.index-versions=" + isEmbedded()));
    }

    /** Nobody but the launcher of its jar knows it. */
    private static Class<?> main() {
        try {
            return Class.forName("lat.cabildo.directory.DirectoryService");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the store is the one that heeds no indexes. */
    static boolean isEmbedded() {
        return Infrastructure.store().kind() == LocalStore.Kind.EMBEDDED;
    }

    <T> T part(Class<T> type) {
        return service.getBean(type);
    }

    MongoDatabase database() {
        return service.getBean(MongoDatabaseFactory.class).getMongoDatabase();
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(), path).body();
    }

    record Answer(String tag, JsonNode body) {}

    Answer send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<byte[]> response = http.send(
                    request.uri(URI.create(url + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    BodyHandlers.ofByteArray());
            JsonNode body = JsonMapper.shared().readTree(response.body());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + body);
            }
            return new Answer(response.headers().firstValue("ETag").orElse(""), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
