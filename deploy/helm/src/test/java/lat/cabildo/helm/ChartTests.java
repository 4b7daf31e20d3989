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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTests {
    private final Rendered chart = Rendered.with();

    @Test
    void passesHelmsOwnLint(@TempDir Path directory) throws IOException {
        LintResult lint = new Helm(Rendered.filled(directory)).lint().strict().call();

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    @Test
    void knowsEachFieldOfEachObject() {
        Gson gson = new Gson();
        int own = 0;
        int foreign = 0;
        for (Map<String, Object> each : chart.objects()) {
            String kind = String.valueOf(each.get("kind"));
            if (ForeignKinds.has(kind)) {
                assertThat(ForeignKinds.complaints(each))
                        .as("%s %s", kind, name(each))
                        .isEmpty();
                foreign++;
            } else {
                assertThatCode(() -> validate(each, gson.toJsonTree(each)))
                        .as("%s %s", kind, name(each))
                        .doesNotThrowAnyException();
                own++;
            }
        }
        assertThat(own).isGreaterThan(25);
        assertThat(foreign).isEqualTo(2);
        Map<String, Object> odd = Map.of("apiVersion", "v1", "kind", "Service", "spec", Map.of("selektor", Map.of()));
        assertThatThrownBy(() -> validate(odd, gson.toJsonTree(odd))).hasMessageContaining("selektor");
        Map<String, Object> stranger = Map.of("kind", "ScaledObject", "spec", Map.of("scaleTarget", Map.of()));
        assertThat(ForeignKinds.complaints(stranger)).anyMatch(each -> each.contains("scaleTarget'"));
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
        "kafka.topics.changesKept, 6d, changesKept",
        "kafka.topics.changesKept, 30, changesKept",
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
