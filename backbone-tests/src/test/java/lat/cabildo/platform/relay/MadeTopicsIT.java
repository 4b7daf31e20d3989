package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.test.Infrastructure;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ConfigurableApplicationContext;

/** The topics that the chart's job makes are those that a service would have made. */
class MadeTopicsIT {
    private static final Path FILES = Path.of("../deploy/helm/cabildo/files");
    private static final String KEPT = "8d";
    private static final int PARTITIONS = 4;

    /** Notes what it is asked for in the place of making it, and says what it has noted. */
    private static final String TOOL = """
            #!/usr/bin/env bash
            cd "$(dirname "$0")"
            touch made
            case " $* " in
              *" --create "*) echo "$*" >>made ;;
              *" --describe "*) sed -E 's/.*--topic ([^ ]+) --partitions ([0-9]+).*(cleanup.policy=[a-z]+).*/Topic: \\1 PartitionCount: \\2 Configs: \\3/' made ;;
              *" --list "*) sed -E 's/.*--topic ([^ ]+) .*/\\1/' made ;;
            esac
            """;

    @TempDir
    Path directory;

    private final String run = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final Admin kafka =
            Admin.create(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()));
    private final MongoClient store = MongoClients.create(Infrastructure.store().uri());

    @BeforeEach
    void lay() throws IOException {
        Files.copy(FILES.resolve("create-topics"), directory.resolve("create-topics"));
        Path tool = Files.writeString(directory.resolve("kafka-topics.sh"), TOOL);
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        Files.write(
                directory.resolve("topics"),
                Pages.topics(run).stream()
                        .map(each -> each + (each.endsWith(".changes.v1") ? " delete" : " compact"))
                        .toList());
    }

    @AfterEach
    void drop() {
        for (String service : List.of(run, run + "own")) {
            store.getDatabase("cabildo_" + service).drop();
        }
        store.close();
        kafka.close();
    }

    @Test
    void areLikeThoseOfAServiceThatMakesItsOwn() throws Exception {
        assertThat(made(1)).isZero();
        // Once they are there, it has nothing to do but to look.
        assertThat(made(1)).isZero();
        List<NewTopic> asked = asked();
        assertThat(asked).hasSize(3);
        kafka.createTopics(asked).all().get();

        publishesOn(run, "--cabildo.backbone.create-topics=false");
        publishesOn(run + "own", "--cabildo.backbone.changes-kept=" + KEPT);

        assertThat(settings(run)).hasSize(3).isEqualTo(settings(run + "own"));
    }

    /** All that there are, those of the audit and of dead letters, too. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void areAskedForAsAServiceAsksForThem(int replication) throws Exception {
        Path topics =
                Files.copy(FILES.resolve("topics"), directory.resolve("topics"), StandardCopyOption.REPLACE_EXISTING);
        TopicSettings service = new TopicSettings(new Binder(new MapConfigurationPropertySource(Map.of(
                        "cabildo.backbone.partitions", PARTITIONS,
                        "cabildo.backbone.replication", replication,
                        "cabildo.backbone.changes-kept", KEPT)))
                .bindOrCreate("cabildo.backbone", BackboneProperties.class));

        assertThat(made(replication)).isZero();

        List<NewTopic> wanted = Files.readAllLines(topics).stream()
                .filter(each -> !each.startsWith("#"))
                .map(each -> wanted(service, each.split(" ", 2)))
                .toList();
        assertThat(wanted)
                .extracting(NewTopic::name)
                .contains(
                        "cabildo.events.audit.v1",
                        "cabildo.events.event.state.v1",
                        "cabildo.events.event.state.v1.agreements.dlt");
        assertThat(asked()).isEqualTo(wanted);
    }

    private static NewTopic wanted(TopicSettings service, String... topicAndPolicy) {
        return topicAndPolicy[1].equals("letters")
                ? service.letters(topicAndPolicy[0])
                : service.of(new Outbox.Topic(topicAndPolicy[0], topicAndPolicy[1].equals("compact")));
    }

    @Test
    void areRefusedIfTheyWereMadeOtherwise() throws Exception {
        assertThat(made(1)).isZero();
        Path made = directory.resolve("made");
        Files.writeString(made, Files.readString(made).replace("cleanup.policy=compact", "cleanup.policy=delete"));

        assertThat(made(1)).isEqualTo(1);
    }

    private int made(int replication) throws Exception {
        ProcessBuilder job = new ProcessBuilder(
                        "bash", directory.resolve("create-topics").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        job.environment().put("PATH", directory + ":" + System.getenv("PATH"));
        job.environment()
                .putAll(Map.of(
                        "BOOTSTRAP",
                        "nowhere",
                        "PARTITIONS",
                        "" + PARTITIONS,
                        "REPLICATION",
                        "" + replication,
                        "CHANGES_KEPT",
                        KEPT));
        return job.start().waitFor();
    }

    private List<NewTopic> asked() throws IOException {
        return Files.readAllLines(directory.resolve("made")).stream()
                .map(MadeTopicsIT::topic)
                .toList();
    }

    /** As it was asked for. */
    private static NewTopic topic(String call) {
        String name = "";
        int partitions = 0;
        short replication = 0;
        Map<String, String> settings = new HashMap<>();
        List<String> words = List.of(call.split(" ", -1));
        for (int each = 0; each + 1 < words.size(); each++) {
            String value = words.get(each + 1);
            switch (words.get(each)) {
                case "--topic" -> name = value;
                case "--partitions" -> partitions = Integer.parseInt(value);
                case "--replication-factor" -> replication = Short.parseShort(value);
                case "--config" -> {
                    int equals = value.indexOf('=');
                    settings.put(value.substring(0, equals), value.substring(equals + 1));
                }
                default -> {}
            }
        }
        return new NewTopic(name, partitions, replication).configs(settings);
    }

    static class Service extends Pages {}

    private void publishesOn(String service, String... more) {
        try (ConfigurableApplicationContext instance =
                Pages.start(Service.class, service, Infrastructure.kafka().bootstrapServers(), more)) {
            Pages.create(Pages.of(instance), "written");
            Pages.awaitPublished(store.getDatabase("cabildo_" + service));
        }
    }

    /** Of each topic, by the last words of its name: its partitions, and what is in force of all there is to set. */
    private Map<String, Map<String, String>> settings(String service) throws ExecutionException, InterruptedException {
        Map<String, Map<String, String>> settings = new HashMap<>();
        for (String topic : Pages.topics(service)) {
            ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            Map<String, String> inForce = new HashMap<>();
            Objects.requireNonNull(
                            kafka.describeConfigs(List.of(resource)).values().get(resource))
                    .get()
                    .entries()
                    .forEach(each -> inForce.put(each.name(), String.valueOf(each.value())));
            int partitions = Objects.requireNonNull(kafka.describeTopics(List.of(topic))
                            .topicNameValues()
                            .get(topic))
                    .get()
                    .partitions()
                    .size();
            inForce.put("partitions", "" + partitions);
            settings.put(topic.substring(topic.indexOf(".page.")), inForce);
        }
        return settings;
    }
}
