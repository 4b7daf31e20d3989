package lat.cabildo.helm;

import static lat.cabildo.helm.Rendered.at;
import static lat.cabildo.helm.Rendered.list;
import static lat.cabildo.helm.Rendered.name;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicTests {
    private static final Path CHECKOUT = Path.of("../..");
    private static final List<String> SERVICES = List.of("agreements", "directory", "events", "notifications");

    private final Rendered chart = Rendered.with();

    @Test
    void makesTheTopicsOfTheContracts() throws IOException {
        Set<String> contracts = new TreeSet<>();
        for (String service : SERVICES) {
            Pattern.compile("(?m)^    address: (cabildo\\.\\S+)$")
                    .matcher(Files.readString(CHECKOUT.resolve(service + "-service/contracts/asyncapi.yaml")))
                    .results()
                    .forEach(found -> contracts.add(found.group(1)));
        }
        Map<String, String> made = made();
        made.values().removeIf("letters"::equals);

        assertThat(made.keySet()).hasSizeGreaterThan(15).isEqualTo(contracts);
        assertThat(made)
                .allSatisfy((topic, policy) -> assertThat(policy)
                        .isEqualTo(topic.matches(".*\\.(changes|audit)\\.v1") ? "delete" : "compact"));
        assertThat(chart.of("Job"))
                .singleElement()
                .satisfies(job -> assertThat(list(at(job, "spec", "template"), "spec", "containers")
                                .flatMap(each -> list(each, "env")))
                        .contains(
                                Map.of("name", "PARTITIONS", "value", "12"),
                                Map.of("name", "REPLICATION", "value", "3"),
                                Map.of("name", "CHANGES_KEPT", "value", "30d")));
    }

    /** A service that may not make topics could tell nobody of what it cannot handle. */
    @Test
    void makesATopicForTheDeadLettersOfEachReader() throws IOException {
        Set<String> needed = new TreeSet<>();
        for (String service : SERVICES) {
            Pattern.compile("cabildo\\.[a-z]+\\.[a-z]+\\.[a-z]+\\.v1")
                    .matcher(Files.readString(
                            CHECKOUT.resolve(service + "-service/src/main/resources/application.yaml")))
                    .results()
                    .forEach(read -> needed.add(read.group() + "." + service + ".dlt"));
        }
        Map<String, String> made = made();
        made.values().removeIf(policy -> !policy.equals("letters"));

        assertThat(made.keySet()).hasSizeGreaterThan(20).isEqualTo(needed);
    }

    /** What becomes of each topic's records. */
    private Map<String, String> made() {
        return String.valueOf(topics().get("topics"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(each -> each[0], each -> each[1]));
    }

    private Map<String, Object> topics() {
        return chart.of("ConfigMap").stream()
                .filter(each -> name(each).equals("house-topics"))
                .map(each -> at(each, "data"))
                .findFirst()
                .orElseThrow();
    }
}
