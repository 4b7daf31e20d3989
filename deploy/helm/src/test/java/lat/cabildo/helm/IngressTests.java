package lat.cabildo.helm;

import static lat.cabildo.helm.Rendered.list;
import static lat.cabildo.helm.Rendered.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class IngressTests {
    private final Map<String, Object> ingress =
            Rendered.with().of("Ingress").stream().findFirst().orElseThrow();

    @Test
    void speaksTlsUnderEachOfItsNames() {
        List<String> named = list(ingress, "spec", "rules")
                .map(each -> String.valueOf(each.get("host")))
                .toList();

        assertThat(named)
                .containsExactlyInAnyOrder(
                        "directory.example", "events.example", "agreements.example", "notifications.example");
        assertThat(list(ingress, "spec", "tls"))
                .singleElement()
                .satisfies(each -> assertThat(each)
                        .containsEntry("secretName", "cabildo-tls")
                        .extractingByKey("hosts", InstanceOfAssertFactories.list(String.class))
                        .containsExactlyInAnyOrderElementsOf(named));
    }

    @Test
    void leadsNobodyToWhatIsForOperators() {
        assertThat(list(ingress, "spec", "rules")).hasSize(4).allSatisfy(rule -> {
            Stream<Map<String, Object>> closed =
                    list(rule, "http", "paths").filter(each -> !"/".equals(each.get("path")));
            assertThat(closed)
                    .extracting(each -> each.get("path") + " " + value(each, "backend", "service", "name"))
                    .containsExactly("/operations house-nowhere", "/actuator house-nowhere");
        });
    }
}
