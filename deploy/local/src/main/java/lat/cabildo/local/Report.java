package lat.cabildo.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import lat.cabildo.local.sample.Loaded;
import lat.cabildo.local.service.Services;
import lat.cabildo.platform.test.LocalKafka;
import lat.cabildo.platform.test.LocalStore;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells people and scripts what is running: on the console, as variables to source, as JSON. */
record Report(
        Options options,
        Home home,
        ApplicationContext core,
        Services services,
        Loaded loaded,
        Map<String, String> tokens,
        Duration took) {

    void publish(Console console) throws IOException, InterruptedException {
        Variables variables = new Variables(options, loaded, tokens);
        Path file = variables.write(home.run());
        List<Lesson> lessons =
                loaded.ids().isEmpty() ? List.of() : Lessons.all(home.checkout().resolve("run"), options.ports());
        if (options.describe() != null) {
            writeDescription(options.describe(), file, lessons);
        }
        console.ready(this, file, lessons);
    }

    LocalStore store() {
        return core.getBean(LocalStore.class);
    }

    private void writeDescription(Path target, Path variables, List<Lesson> lessons)
            throws IOException, InterruptedException {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Path absolute = target.toAbsolutePath();
        Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
        Files.write(part, json.writeValueAsBytes(description(variables, lessons)));
        Files.move(part, absolute, StandardCopyOption.REPLACE_EXISTING);
    }

    private Description description(Path variables, List<Lesson> lessons) throws InterruptedException {
        String page = options.ports().url(Part.PAGE);
        return new Description(
                ProcessHandle.current().pid(),
                took.toMillis(),
                page,
                new Description.Issuer(page, page + "/oauth2/token"),
                services.processes().stream().map(Description.Service::of).toList(),
                new Description.Kafka(core.getBean(LocalKafka.class).bootstrapServers(), topics()),
                new Description.Store(store().kind(), store().uri()),
                new Description.Mail("127.0.0.1", options.ports().of(Part.MAIL)),
                tokens,
                loaded.ids(),
                variables.toString(),
                lessons);
    }

    private Set<String> topics() throws InterruptedException {
        String bootstrap = core.getBean(LocalKafka.class).bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            Set<String> topics = new TreeSet<>(admin.listTopics().names().get());
            topics.removeIf(topic -> !topic.startsWith("cabildo."));
            return topics;
        } catch (ExecutionException e) {
            throw new IllegalStateException(Objects.requireNonNull(e.getCause()));
        }
    }
}
