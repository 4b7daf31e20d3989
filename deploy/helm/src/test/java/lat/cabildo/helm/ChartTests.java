package lat.cabildo.helm;

import static lat.cabildo.helm.Rendered.at;
import static lat.cabildo.helm.Rendered.list;
import static lat.cabildo.helm.Rendered.name;
import static lat.cabildo.helm.Rendered.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTests {
    private static final Path CHECKOUT = Path.of("../..");
    private static final List<String> SERVICES = List.of("agreements", "directory", "events", "notifications");

    /** Kinds of others, whose fields are not known here. */
    private static final Set<String> OF_OTHERS = Set.of("ScaledObject", "ServiceMonitor");

    private final Rendered chart = Rendered.with();

    @Test
    void passesHelmsOwnLint(@TempDir Path directory) throws IOException {
        LintResult lint = new Helm(Rendered.filled(directory)).lint().strict().call();

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @Test
    void knowsEachFieldOfEachObject() {
        Gson gson = new Gson();
        int checked = 0;
        for (Map<String, Object> each : chart.objects()) {
            String kind = String.valueOf(each.get("kind"));
            if (!OF_OTHERS.contains(kind)) {
                assertThatCode(() -> validate(each, gson.toJsonTree(each)))
                        .as("%s %s", kind, name(each))
                        .doesNotThrowAnyException();
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(25);
        Map<String, Object> odd = Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("selektor", Map.of()));
        assertThatThrownBy(() -> validate(odd, gson.toJsonTree(odd))).hasMessageContaining("selektor");
    }

    @Test
    void quotesWhatMustBeText() {
        List<Object> texts = new ArrayList<>();
        for (Map<String, Object> each : chart.objects()) {
            for (String[] path : new String[][] {{"metadata", "labels"}, {"metadata", "annotations"}, {"data"}}) {
                texts.addAll(at(each, path).values());
            }
        }
        for (Map<String, Object> each : chart.containers()) {
            list(each, "env").filter(env -> env.containsKey("value")).forEach(env -> texts.add(env.get("value")));
        }
        assertThat(texts).hasSizeGreaterThan(150).hasOnlyElementsOfType(String.class);
    }

    @Test
    void letsNoContainerDoMoreThanItMust() {
        assertThat(chart.pods()).hasSize(SERVICES.size() + 1).allSatisfy(pod -> {
            assertThat(value(pod, "spec", "automountServiceAccountToken")).isEqualTo(false);
            Map<String, Object> security = at(pod, "spec", "securityContext");
            assertThat(security).containsEntry("runAsNonRoot", true).containsEntry("runAsUser", 10001);
            assertThat(value(security, "seccompProfile", "type")).isEqualTo("RuntimeDefault");
            for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertThat(at(pod, "spec")).doesNotContainKey(shared);
            }
            assertThat(list(pod, "spec", "volumes")).isNotEmpty().noneMatch(volume -> volume.containsKey("hostPath"));
        });
        assertThat(chart.containers()).hasSize(SERVICES.size() + 1).allSatisfy(container -> {
            Map<String, Object> security = at(container, "securityContext");
            assertThat(security)
                    .containsEntry("allowPrivilegeEscalation", false)
                    .containsEntry("readOnlyRootFilesystem", true)
                    .doesNotContainKey("privileged");
            assertThat(at(security, "capabilities")).isEqualTo(Map.of("drop", List.of("ALL")));
            assertThat(value(container, "resources", "limits", "memory")).isNotNull();
            assertThat(value(container, "resources", "requests", "cpu")).isNotNull();
        });
    }

    @Test
    void keepsServingWhileItIsReplaced() {
        assertThat(chart.of("Deployment")).hasSize(SERVICES.size()).allSatisfy(deployment -> {
            assertThat(at(deployment, "spec", "strategy", "rollingUpdate"))
                    .containsEntry("maxUnavailable", 0)
                    .containsEntry("maxSurge", 1);
            Map<String, Object> pod = at(deployment, "spec", "template");
            assertThat((Integer) value(pod, "spec", "terminationGracePeriodSeconds"))
                    .isGreaterThanOrEqualTo(60);
            assertThat(list(pod, "spec", "topologySpreadConstraints")).hasSize(2);
            Map<String, Object> container =
                    list(pod, "spec", "containers").findFirst().orElseThrow();
            assertThat(value(container, "readinessProbe", "httpGet", "path")).isEqualTo("/actuator/health/readiness");
            assertThat(value(container, "livenessProbe", "httpGet", "path")).isEqualTo("/actuator/health/liveness");
            assertThat(value(container, "startupProbe", "httpGet", "path")).isEqualTo("/actuator/health/liveness");
            assertThat(value(container, "lifecycle", "preStop", "sleep", "seconds"))
                    .isEqualTo(5);
            for (String kind : List.of("Service", "PodDisruptionBudget", "NetworkPolicy")) {
                assertThat(selectorsOf(kind))
                        .as("%s of %s", kind, name(deployment))
                        .anyMatch(selector -> Rendered.selects(selector).test(pod));
            }
        });
        assertThat(chart.of("HorizontalPodAutoscaler"))
                .hasSize(2)
                .allSatisfy(scaler -> assertThat((Integer) value(scaler, "spec", "minReplicas"))
                        .isGreaterThanOrEqualTo(2));
        assertThat(chart.of("ScaledObject")).hasSize(1);
        assertThat(chart.of("Deployment"))
                .filteredOn(each -> at(each, "spec").containsKey("replicas"))
                .extracting(Rendered::name)
                .containsExactly("house-events");
    }

    /** Labels by which objects of a kind pick pods, where they pick any in particular. */
    private List<Map<String, Object>> selectorsOf(String kind) {
        String[] path = switch (kind) {
            case "Service" -> new String[] {"spec", "selector"};
            case "PodDisruptionBudget" -> new String[] {"spec", "selector", "matchLabels"};
            default -> new String[] {"spec", "podSelector", "matchLabels"};
        };
        return chart.of(kind).stream()
                .map(each -> at(each, path))
                .filter(selector -> selector.containsKey("app.kubernetes.io/component"))
                .toList();
    }

    @Test
    void opensNoWayThatNothingGoes() {
        List<Map<String, Object>> policies = chart.of("NetworkPolicy");
        assertThat(policies).hasSize(SERVICES.size() + 2);
        assertThat(policies)
                .filteredOn(each -> name(each).equals("house-nothing"))
                .singleElement()
                .satisfies(nothing -> {
                    assertThat(value(nothing, "spec", "policyTypes")).isEqualTo(List.of("Ingress", "Egress"));
                    assertThat(at(nothing, "spec")).doesNotContainKeys("ingress", "egress");
                    assertThat(chart.pods())
                            .allMatch(Rendered.selects(at(nothing, "spec", "podSelector", "matchLabels")));
                });
        assertThat(policies)
                .allSatisfy(policy -> assertThat(
                                Stream.concat(list(policy, "spec", "ingress"), list(policy, "spec", "egress")))
                        .allMatch(rule -> rule.containsKey("ports")));
        assertThat(policies)
                .filteredOn(policy -> list(policy, "spec", "egress").anyMatch(ChartTests::reachesTheWorld))
                .extracting(Rendered::name)
                .containsExactly("house-notifications");
        assertThat(policies)
                .filteredOn(policy -> !name(policy).equals("house-nothing"))
                .allSatisfy(
                        policy -> assertThat(list(policy, "spec", "ingress").filter(rule -> !rule.containsKey("from")))
                                .isEmpty());
    }

    @Test
    void letsInFromAnywhereWhereNobodyIsNamed() {
        Rendered open = Rendered.withValues("network: {ingressFrom: []}");

        for (String service : SERVICES) {
            assertThat(list(policy(open, service), "spec", "ingress").filter(rule -> !rule.containsKey("from")))
                    .singleElement()
                    .satisfies(rule -> assertThat(list(rule, "ports").map(port -> port.get("port")))
                            .containsExactly(8080));
            assertThat(list(policy(chart, service), "spec", "ingress")
                            .filter(rule -> portsOf(rule).contains(8080)))
                    .singleElement()
                    .satisfies(rule -> assertThat(list(rule, "from")).hasSize(2));
        }
    }

    @Test
    void opensThePortsThatTheSettingsName() {
        Rendered elsewhere = Rendered.with(
                "kafka.bootstrap", "a.example:9192,b.example:9193",
                "mail.port", "465",
                "issuer.url", "https://login.example:8443/realms/cabildo",
                "issuer.keys", "http://keycloak.login:8080/certs",
                "traces.endpoint", "http://tempo/v1/traces");

        assertThat(goesOutBy(elsewhere, "directory")).contains(9192, 9193, 27017, 8443, 8080, 80);
        assertThat(goesOutBy(elsewhere, "directory")).doesNotContain(465, 9093, 443, 4318);
        assertThat(goesOutBy(elsewhere, "notifications")).contains(465, 443).doesNotContain(587);
        assertThat(goesOutBy(elsewhere, "topics")).contains(9192, 9193).doesNotContain(27017);
        assertThat(goesOutBy(chart, "notifications")).contains(9093, 27017, 443, 4318, 587);
        assertThat(goesOutBy(Rendered.with("network.smtp.ports[0]", "2525"), "notifications"))
                .contains(2525)
                .doesNotContain(587);
    }

    private static Set<Object> goesOutBy(Rendered rendered, String service) {
        return list(policy(rendered, service), "spec", "egress")
                .flatMap(rule -> portsOf(rule).stream())
                .collect(Collectors.toSet());
    }

    private static List<Object> portsOf(Map<String, Object> rule) {
        return list(rule, "ports").map(port -> port.get("port")).toList();
    }

    private static Map<String, Object> policy(Rendered rendered, String service) {
        return rendered.of("NetworkPolicy").stream()
                .filter(each -> name(each).equals("house-" + service))
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

    private static boolean reachesTheWorld(Map<String, Object> rule) {
        return list(rule, "to").anyMatch(peer -> "0.0.0.0/0".equals(value(peer, "ipBlock", "cidr")));
    }

    @Test
    void holdsNoSecretItself() {
        assertThat(chart.of("Secret")).isEmpty();
        assertThat(chart.of("ConfigMap"))
                .allSatisfy(map -> assertThat(at(map, "data").keySet())
                        .noneMatch(key -> key.matches(".*(PASSWORD|MONGODB_URI|NOTIFICATIONS_KEYS|SECRET).*")));
        assertThat(chart.of("Deployment"))
                .allSatisfy(deployment -> assertThat(list(at(deployment, "spec", "template"), "spec", "volumes")
                                .map(volume -> value(volume, "secret", "secretName")))
                        .contains("cabildo-" + name(deployment).substring("house-".length())));
    }

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
        Pattern.compile("(?:int|boolean|String) (\\w+)[,)]")
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
                .allSatisfy((topic, policy) ->
                        assertThat(policy).isEqualTo(topic.endsWith(".changes.v1") ? "delete" : "compact"));
        assertThat(chart.of("Job"))
                .singleElement()
                .satisfies(job -> assertThat(list(at(job, "spec", "template"), "spec", "containers")
                                .flatMap(each -> list(each, "env")))
                        .contains(
                                Map.of("name", "PARTITIONS", "value", "12"),
                                Map.of("name", "REPLICATION", "value", "3")));
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

    @Test
    void speaksToKafkaAndMongoAsAsked() {
        assertThat(settings(chart, "directory"))
                .containsEntry("CABILDO_KAFKA_SECURITY", "SASL_SSL")
                .containsEntry("CABILDO_KAFKA_SASL_MECHANISM", "SCRAM-SHA-512")
                .containsEntry("CABILDO_KAFKA_CA", "file:/etc/cabildo/certificates/kafka-ca.pem")
                .containsEntry("CABILDO_MONGODB_TLS", "true")
                .containsEntry("CABILDO_MONGODB_KEY", "file:/etc/cabildo/certificates/mongodb.key")
                .containsEntry("CABILDO_BACKBONE_CREATETOPICS", "false")
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

    private static Map<String, Object> settings(Rendered rendered, String service) {
        return rendered.of("ConfigMap").stream()
                .filter(each -> name(each).equals("house-" + service))
                .map(each -> at(each, "data"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void leavesOutWhatIsSwitchedOff() {
        Rendered bare = Rendered.with(
                "ingress.enabled", "false",
                "network.enabled", "false",
                "monitoring.enabled", "false",
                "kafka.topics.create", "false",
                "services.agreements.autoscaling.by", "none",
                "services.directory.autoscaling.by", "none",
                "services.notifications.autoscaling.by", "none");

        assertThat(bare.objects())
                .extracting(each -> each.get("kind"))
                .containsOnly("ConfigMap", "ServiceAccount", "Service", "PodDisruptionBudget", "Deployment");
    }

    @ParameterizedTest
    @CsvSource({
        "kafka.security, TLS, security",
        "kafka.username, '', username",
        "kafka.topics.partitions, 0, partitions",
        "kafka.partitions, 12, partitions",
        "issuer.url, http://login.example, url",
        "services.directory.replicas, 0, replicas",
        "services.directory.autoscaling.by, memory, by",
        "services.archive.replicas, 2, archive",
        "ingress.tlsSecret, '', tlsSecret",
        "ingress.hosts.events, '', events",
        "traces.share, 2, share",
        "mail.from, nobody, from",
        "monitoring.secret, '', secret",
        "certificates.secret, '', secret",
        "services.events.env.CABILDO_TLS, true, CABILDO_TLS",
        "lag.prometheus, '', prometheus",
        "image.repository, '', repository"
    })
    void refusesValuesThatCannotBeMeant(String name, String value, String complaint) {
        assertThatThrownBy(() -> Rendered.with(name, value))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void refusesASecretOfCertificatesOfWhichNoneIsNamed() {
        assertThatThrownBy(() -> Rendered.withValues("certificates: {files: []}"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("certificates/secret");
    }

    /** Throws what Kubernetes' own model finds wrong. */
    private static void validate(Map<String, Object> object, JsonElement json) throws Exception {
        String apiVersion = String.valueOf(object.get("apiVersion"));
        String version = apiVersion.substring(apiVersion.indexOf('/') + 1);
        Class<?> model = Class.forName("io.kubernetes.client.openapi.models."
                + version.substring(0, 1).toUpperCase(Locale.ROOT)
                + version.substring(1)
                + object.get("kind"));
        Method validate = model.getMethod("validateJsonElement", JsonElement.class);
        try {
            validate.invoke(null, json);
        } catch (InvocationTargetException wrong) {
            throw (Exception) wrong.getCause();
        }
    }
}
