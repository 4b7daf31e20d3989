package lat.cabildo.helm;

import static lat.cabildo.helm.Rendered.at;
import static lat.cabildo.helm.Rendered.list;
import static lat.cabildo.helm.Rendered.name;
import static lat.cabildo.helm.Rendered.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodTests {
    private static final List<String> SERVICES = List.of("agreements", "directory", "events", "notifications");

    private final Rendered chart = Rendered.with();

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
}
