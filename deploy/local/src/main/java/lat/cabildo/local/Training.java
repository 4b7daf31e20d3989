package lat.cabildo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.local.issuer.Client;
import lat.cabildo.local.issuer.Tokens;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.service.Health;
import lat.cabildo.platform.test.LocalKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.InputStreamResource;

/**
 * Runs a service for its training, of which the JVM keeps an ahead-of-time cache: a whole start beside a broker, a
 * store and an issuer, the first requests, and an orderly end. Used when an image is built, never part of it.
 */
final class Training {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration END = Duration.ofMinutes(10);
    private static final int ENDED_BY_SIGNAL = 143;
    private static final int ROUNDS = 20;
    private static final int PARTITIONS = 12;
    private static final String DESTINATION = "spring\\.cloud\\.stream\\.bindings\\..+\\.destination";

    private final Options options = Options.parse("--free-ports", "--no-sample-data");
    private final String service = options.ports().url(Part.DIRECTORY);
    private final Path jar;
    private final List<String> command;

    private Training(Path jar, List<String> command) {
        this.jar = jar;
        this.command = command;
    }

    /**
     * Ends well if the service could be trained.
     *
     * @param arguments the service's jar, then the command that starts it
     */
    public static void main(String[] arguments) throws Exception {
        List<String> command = List.of(arguments).subList(1, arguments.length);
        try {
            System.exit(new Training(Path.of(arguments[0]), command).run());
        } catch (Exception failure) {
            // Whatever threads are left, a build learns that it has failed.
            failure.printStackTrace();
            System.exit(1);
        }
    }

    private int run() throws Exception {
        Home home =
                Home.of(Files.createTempDirectory("training"), options.ports().of(Part.PAGE));
        try (ConfigurableApplicationContext core = Core.start(options, home)) {
            createTopics(core.getBean(LocalKafka.class).bootstrapServers(), topicsReadBy(jar));
            return train(core) == ENDED_BY_SIGNAL ? 0 : 1;
        }
    }

    /** The code with which it ended. */
    private int train(ConfigurableApplicationContext core) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment()
                .putAll(ServicePlan.surroundings(options, core)
                        .environment(options.ports().of(Part.DIRECTORY)));
        Process trained = builder.start();
        try {
            awaitReady(trained, core.getBean(Health.class));
            ask(core.getBean(HttpClient.class), core.getBean(Tokens.class).token(Client.SECRETARIAT));
        } finally {
            trained.destroy();
            if (!trained.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                trained.destroyForcibly().waitFor();
            }
        }
        return trained.exitValue();
    }

    /** The topics that the service reads: others own them, and would have created them. */
    static Set<String> topicsReadBy(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
            settings.setResources(new InputStreamResource(file.getInputStream(file.getJarEntry("application.yaml"))));
            return Objects.requireNonNull(settings.getObject()).entrySet().stream()
                    .filter(setting -> setting.getKey().toString().matches(DESTINATION))
                    .flatMap(setting -> Stream.of(setting.getValue().toString().split(",", -1)))
                    .collect(Collectors.toSet());
        }
    }

    private static void createTopics(String broker, Set<String> names) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker))) {
            admin.createTopics(names.stream()
                            .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private void awaitReady(Process trained, Health health) throws InterruptedException {
        long limit = System.nanoTime() + START.toNanos();
        while (!health.ready(service)) {
            if (!trained.isAlive() || System.nanoTime() > limit) {
                throw new StartFailure("The service to be trained does not start.");
            }
            Thread.sleep(100);
        }
    }

    private void ask(HttpClient client, String token) throws IOException, InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            for (String path : List.of("/actuator/health/readiness", "/actuator/prometheus", "/operations/relay")) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(service + path))
                        .header("Authorization", "Bearer " + token)
                        .timeout(ANSWER)
                        .build();
                int status = client.send(request, BodyHandlers.discarding()).statusCode();
                if (status != 200) {
                    throw new StartFailure("The service to be trained answers %d to %s.".formatted(status, path));
                }
            }
        }
    }
}
