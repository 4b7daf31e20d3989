package lat.cabildo.helm;

import static lat.cabildo.helm.Rendered.at;
import static lat.cabildo.helm.Rendered.list;
import static lat.cabildo.helm.Rendered.name;
import static lat.cabildo.helm.Rendered.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the chart sets and makes is what the services read and the contracts name. */
class SettingsTests {
    private static final Path CHECKOUT = Path.of("../..");
    private static final List<String> SERVICES = List.of("agreements", "directory", "events", "notifications");

    private final Rendered chart = Rendered.with();

    @Test
    void setsOnlyWhatTheServicesRead() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path each : List.of(
                CHECKOUT.resolve("platform/src/main/resources/cabildo-defaults.yaml"),
                CHECKOUT.resolve("notifications-service/src/main/resources/application.yaml"))) {
            Pattern.compile("\\$\\{(CABILDO_[A-Z_]+)")
                    .matcher(Files.readString(each))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(read::add);
        }
        Pattern.compile("(?:int|boolean|String|Duration) (\\w+)[,)]")
                .matcher(Files.readString(CHECKOUT.resolve(
                        "platform/src/main/java/lat/cabildo/platform/aggregate/BackboneProperties.java")))
                .results()
                .map((MatchResult found) -> "CABILDO_BACKBONE_" + found.group(1).toUpperCase(Locale.ROOT))
                .forEach(read::add);
        Set<String> set = new TreeSet<>();
        chart.of("ConfigMap").stream()
                .filter(each -> !name(each).equals("house-topics"))
                .forEach(each -> set.addAll(at(each, "data").keySet()));
        chart.of("Deployment")
                .forEach(each -> list(at(each, "spec", "template"), "spec", "containers")
                        .flatMap(container -> list(container, "env"))
                        .forEach(env -> set.add(String.valueOf(env.get("name")))));

        assertThat(set).hasSizeGreaterThan(25);
        assertThat(read).containsAll(set);
    }

    @Test
    void speaksToKafkaAndMongoAsAsked() {
        assertThat(settings(chart, "directory"))
                .containsEntry("CABILDO_KAFKA_SECURITY", "SASL_SSL")
                .containsEntry("CABILDO_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512")
                .containsEntry("CABILDO_KAFKA_CA", "file:/etc/cabildo/certificates/kafka-ca.pem")
                .containsEntry("CABILDO_MONGODB_TLS", "true")
                .containsEntry("CABILDO_MONGODB_KEY", "file:/etc/cabildo/certificates/mongodb.key")
                .containsEntry("CABILDO_ISSUER_CA", "file:/etc/cabildo/certificates/issuer-ca.pem")
                .containsEntry("CABILDO_BACKBONE_CREATETOPICS", "false")
                .containsEntry("CABILDO_BACKBONE_CHANGESKEPT", "30d")
                .doesNotContainKeys("CABILDO_KAFKA_CERTIFICATE", "CABILDO_SMTP_HOST");
        assertThat(settings(chart, "notifications"))
                .containsEntry("CABILDO_SMTP_STARTTLS_REQUIRED", "true")
                .containsEntry("CABILDO_SMTP_HOST", "smtp.example");
        Rendered mutual = Rendered.with("kafka.security", "SSL", "certificates.files[0]", "kafka.pem");
        assertThat(settings(mutual, "events"))
                .containsEntry("CABILDO_KAFKA_SECURITY", "SSL")
                .containsEntry("CABILDO_KAFKA_CERTIFICATE", "file:/etc/cabildo/certificates/kafka.pem")
                .doesNotContainKey("CABILDO_KAFKA_CA");
    }

    /** As docs/operators.md asks for, of users of Kafka. */
    @Test
    void givesAServiceOfItsOwnWhatOthersShare() {
        Rendered own = Rendered.with(
                "services.events.env.CABILDO_KAFKA_USERNAME", "events",
                "services.events.env.CABILDO_NOTIFICATIONS_PLANNING_MAXAGE", "2h");

        assertThat(settings(own, "events"))
                .containsEntry("CABILDO_KAFKA_USERNAME", "events")
                .containsEntry("CABILDO_NOTIFICATIONS_PLANNING_MAXAGE", "2h")
                .containsEntry("CABILDO_KAFKA_SECURITY", "SASL_SSL");
        assertThat(settings(own, "directory"))
                .containsEntry("CABILDO_KAFKA_USERNAME", "cabildo")
                .doesNotContainKey("CABILDO_NOTIFICATIONS_PLANNING_MAXAGE");
    }

    private static Map<String, Object> settings(Rendered rendered, String service) {
        return rendered.of("ConfigMap").stream()
                .filter(each -> name(each).equals("house-" + service))
                .map(each -> at(each, "data"))
                .findFirst()
                .orElseThrow();
    }

    /** The job of alarms and dashboards is a label that the services carry. */
    @Test
    void isWatchedUnderTheNameThatAlarmsKnow() throws IOException {
        Map<String, Object> monitor =
                Rendered.with("monitoring.labels.release", "watchers").of("ServiceMonitor").stream()
                        .findFirst()
                        .orElseThrow();
        String jobLabel = String.valueOf(value(monitor, "spec", "jobLabel"));

        assertThat(at(monitor, "metadata", "labels")).containsEntry("release", "watchers");
        assertThat(chart.of("Service"))
                .hasSizeGreaterThanOrEqualTo(SERVICES.size())
                .allSatisfy(
                        service -> assertThat(at(service, "metadata", "labels")).containsEntry(jobLabel, "cabildo"));
        for (String file : List.of("alerts.yaml", "dashboards/cabildo.json", "dashboards/service.json")) {
            assertThat(Pattern.compile("job=\\\\?\"([^\"\\\\]*)")
                            .matcher(Files.readString(
                                    CHECKOUT.resolve("deploy/observability").resolve(file)))
                            .results()
                            .map(found -> found.group(1)))
                    .as(file)
                    .isNotEmpty()
                    .containsOnly("cabildo");
        }
    }
}
