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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** More instances for readers that are behind: KEDA asks Prometheus for what the services count. */
class ScalingTests {
    private static final Pattern QUERY =
            Pattern.compile("max\\(sum by \\(instance\\) \\((?<meter>\\w+)\\{service=\"(?<service>\\w+)\"}\\)\\)");

    private final Rendered chart = Rendered.with("services.agreements.replicas", "3", "lag.perInstance", "500");
    private final Map<String, Object> scaled =
            chart.of("ScaledObject").stream().findFirst().orElseThrow();

    @Test
    void scalesTheDeploymentThatIsToBeScaledByLag() {
        assertThat(chart.of("ScaledObject")).hasSize(1);
        assertThat(value(scaled, "spec", "scaleTargetRef", "name")).isEqualTo("house-agreements");
        assertThat(chart.of("Deployment")).extracting(Rendered::name).contains("house-agreements");
        assertThat(at(scaled, "spec")).containsEntry("minReplicaCount", 3).containsEntry("maxReplicaCount", 4);
        assertThat(list(scaled, "spec", "triggers").map(each -> each.get("type")))
                .containsExactly("cpu", "prometheus");
    }

    @Test
    void asksForTheLagAsTheServiceCountsItAndPrometheusNamesIt() throws IOException {
        Map<String, Object> lag = list(scaled, "spec", "triggers")
                .filter(each -> "prometheus".equals(each.get("type")))
                .map(each -> at(each, "metadata"))
                .findFirst()
                .orElseThrow();
        assertThat(lag)
                .containsEntry("serverAddress", "http://prometheus.monitoring:9090")
                .containsEntry("threshold", "500");
        Matcher query = QUERY.matcher(String.valueOf(lag.get("query")));
        assertThat(query.matches()).isTrue();

        assertThat(Files.readString(
                        Path.of("../../platform/src/main/java/lat/cabildo/platform/replica/LagMeters.java")))
                .contains("Gauge.builder(\"%s\"".formatted(query.group("meter").replace('_', '.')));
        String component = chart.of("Service").stream()
                .filter(each -> name(each).equals("house-agreements"))
                .map(each -> String.valueOf(at(each, "metadata", "labels").get("app.kubernetes.io/component")))
                .findFirst()
                .orElseThrow();
        assertThat(query.group("service")).isEqualTo(component);
        assertThat(list(chart.of("ServiceMonitor").getFirst(), "spec", "endpoints")
                        .flatMap(each -> list(each, "relabelings")))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("targetLabel", "service")
                        .containsEntry(
                                "sourceLabels",
                                List.of("__meta_kubernetes_service_label_app_kubernetes_io_component")));
    }
}
