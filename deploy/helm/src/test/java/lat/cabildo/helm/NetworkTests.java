package lat.cabildo.helm;

import static lat.cabildo.helm.Rendered.at;
import static lat.cabildo.helm.Rendered.list;
import static lat.cabildo.helm.Rendered.name;
import static lat.cabildo.helm.Rendered.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class NetworkTests {
    private static final List<String> SERVICES = List.of("agreements", "directory", "events", "notifications");

    private final Rendered chart = Rendered.with();

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
                .filteredOn(policy -> !name(policy).equals("house-nothing"))
                .allSatisfy(
                        policy -> assertThat(list(policy, "spec", "ingress").filter(rule -> !rule.containsKey("from")))
                                .isEmpty());
    }

    @Test
    void letsNothingButWebhooksIntoTheWorldWhereEveryoneElseIsNamed() {
        Rendered named = Rendered.withValues("""
                network:
                  kafka: {to: &inside [{ipBlock: {cidr: 10.1.0.0/16}}]}
                  mongodb: {to: *inside}
                  issuer: {to: *inside}
                  traces: {to: *inside}
                  smtp: {to: *inside}
                """);

        assertThat(named.of("NetworkPolicy"))
                .filteredOn(policy -> list(policy, "spec", "egress").anyMatch(NetworkTests::reachesTheWorld))
                .extracting(Rendered::name)
                .containsExactly("house-notifications");
        assertThat(list(policy(named, "notifications"), "spec", "egress").filter(NetworkTests::reachesTheWorld))
                .singleElement()
                .satisfies(webhooks -> {
                    assertThat(portsOf(webhooks)).containsExactly(443);
                    assertThat(list(webhooks, "to"))
                            .singleElement()
                            .satisfies(peer -> assertThat(at(peer, "ipBlock").get("except"))
                                    .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                                    .contains("10.0.0.0/8", "169.254.0.0/16"));
                });
    }

    /** What the chart's values and the operators' guide say of an empty list of peers. */
    @Test
    void letsWhoeverIsNotNamedBeAnywhereOnThesePortsAlone() {
        assertThat(list(policy(chart, "directory"), "spec", "egress").filter(NetworkTests::reachesTheWorld))
                .flatExtracting(NetworkTests::portsOf)
                .containsExactlyInAnyOrder(9093, 27017, 443, 4318);
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

    private static boolean reachesTheWorld(Map<String, Object> rule) {
        return !rule.containsKey("to")
                || list(rule, "to").anyMatch(peer -> "0.0.0.0/0".equals(value(peer, "ipBlock", "cidr")));
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
}
